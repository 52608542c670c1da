package org.xrayreference.contact.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

/**
 * Tells operators by mail that something waits. What is to be told stands in the database with what it is about; it is
 * taken up in one transaction, the mail is sent outside of any, and what was told is noted in another. A mail server
 * that is away costs tries, which come ever more rarely and end; the inbox has everything in any case, and the next mail
 * that gets through counts all of it.
 */
final class TellOperators {
    private static final Logger LOG = Logger.getLogger(TellOperators.class);
    /** The last one is about a day after the first. */
    static final int MOST_TRIES = 30;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    /** What is to be told, each call a transaction of its own. */
    interface Book {
        /** @return what is due and was tried less often than that; from now on it is due again after its wait */
        List<Due> takeUp(Instant now, int mostTries);

        void told(List<Due> told);

        /** How much no operator has looked at. */
        Map<Kind, Long> waiting();
    }

    /** @throws RuntimeException when the mail was not taken */
    interface Post {
        void send(Letter letter);
    }

    private final Book book;
    private final Post post;
    private final Clock clock;
    private final URI site;

    TellOperators(Book book, Post post, Clock clock, URI site) {
        this.book = book;
        this.post = post;
        this.clock = clock;
        this.site = site;
    }

    void run() {
        List<Due> due = book.takeUp(clock.instant(), MOST_TRIES);
        if (due.isEmpty()) {
            return;
        }
        Map<Kind, Long> waiting = book.waiting();
        if (waiting.values().stream().anyMatch(count -> count > 0)) {
            try {
                post.send(Letter.of(waiting, site));
            } catch (RuntimeException e) {
                notSent(due, e);
                return;
            }
        }
        book.told(due);
    }

    /** How long until the next try. */
    static Duration waitAfter(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Addresses may stand in what a mail server says: the log gets the kind of failure alone. */
    private static void notSent(List<Due> due, RuntimeException e) {
        long givenUp = due.stream().filter(one -> one.tries() >= MOST_TRIES).count();
        Throwable cause = e.getCause() == null ? e : e.getCause();
        LOG.warnf(
                "Operators could not be told by mail: waiting=%d givenUp=%d failure=%s",
                due.size(), givenUp, cause.getClass().getSimpleName());
    }
}
