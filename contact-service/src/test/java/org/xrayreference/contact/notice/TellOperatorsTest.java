package org.xrayreference.contact.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P28")
class TellOperatorsTest {
    private static final URI SITE = URI.create("https://xray.example/");
    private static final Due MESSAGE = new Due(Kind.MESSAGE, new UUID(0, 1), 1);

    private final List<Letter> sent = new ArrayList<>();
    private final List<Due> told = new ArrayList<>();
    private List<Due> due = List.of(MESSAGE);
    private Map<Kind, Long> waiting = Map.of(Kind.MESSAGE, 1L, Kind.REPORT, 0L);
    private boolean dead;

    @Test
    void saysWhatWaitsAndWhereAndNothingElse() {
        assertEquals(new Letter("X-ray Reference: a message waits", """
                        A message waits for an operator.

                        https://xray.example/operator/messages?state=new

                        What was written, and by whom, stands there and not in this mail.
                        """), Letter.of(waiting, SITE));
        assertEquals(
                "X-ray Reference: 3 messages and a report wait",
                Letter.of(Map.of(Kind.MESSAGE, 3L, Kind.REPORT, 1L), SITE).subject());
    }

    @Test
    void tellsOnceAndNotesIt() {
        tell().run();
        assertEquals(1, sent.size());
        assertEquals(List.of(MESSAGE), told);
    }

    @Test
    void tellsNothingWhenNothingIsDue() {
        due = List.of();
        tell().run();
        assertTrue(sent.isEmpty());
    }

    @Test
    void tellsNothingOfWhatAnOperatorHasSeenAlready() {
        waiting = Map.of(Kind.MESSAGE, 0L, Kind.REPORT, 0L);
        tell().run();
        assertTrue(sent.isEmpty());
        assertEquals(List.of(MESSAGE), told);
    }

    @Test
    void leavesItDueWhenTheMailIsNotTaken() {
        dead = true;
        tell().run();
        assertTrue(told.isEmpty());
    }

    @Test
    void triesEverMoreRarelyForAboutADay() {
        assertEquals(Duration.ofMinutes(1), TellOperators.waitAfter(1));
        assertEquals(Duration.ofMinutes(2), TellOperators.waitAfter(2));
        assertEquals(Duration.ofMinutes(32), TellOperators.waitAfter(6));
        assertEquals(Duration.ofHours(1), TellOperators.waitAfter(7));
        assertEquals(Duration.ofHours(1), TellOperators.waitAfter(TellOperators.MOST_TRIES));
        Duration all = Duration.ZERO;
        for (int tries = 1; tries < TellOperators.MOST_TRIES; tries++) {
            all = all.plus(TellOperators.waitAfter(tries));
        }
        assertEquals(24, all.toHours());
    }

    private TellOperators tell() {
        return new TellOperators(
                new TellOperators.Book() {
                    @Override
                    public List<Due> takeUp(Instant now, int mostTries) {
                        return due;
                    }

                    @Override
                    public void told(List<Due> some) {
                        told.addAll(some);
                    }

                    @Override
                    public Map<Kind, Long> waiting() {
                        return waiting;
                    }
                },
                letter -> {
                    if (dead) {
                        throw new IllegalStateException("no server");
                    }
                    sent.add(letter);
                },
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                SITE);
    }
}
