package org.xrayreference.upload.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.upload.problem.ProblemException;

class TurnsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void letsAFewWorkAtOnceAndTheOthersAfterThem() throws Exception {
        // Given
        Turns turns = new Turns(3);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);

        // When
        List<Future<Integer>> works = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int number = i;
            works.add(threads.submit(() -> turns.take(() -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                three.countDown();
                await(three);
                atWork.decrementAndGet();
                return number;
            })));
        }

        // Then
        for (int i = 0; i < 40; i++) {
            assertEquals(i, works.get(i).get());
        }
        assertEquals(3, most.get());
    }

    @Test
    void refusesWhoseTurnDoesNotComeInTime() throws Exception {
        // Given
        Turns turns = new Turns(1, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> turns.take(() -> {
            begun.countDown();
            await(end);
            return "first";
        }));
        await(begun);

        // When
        ProblemException refused = assertThrows(ProblemException.class, () -> turns.take(() -> "second"));

        // Then
        assertEquals(503, refused.problem().status());
        assertEquals("too-many-at-once", refused.problem().code());
        end.countDown();
        assertEquals("first", first.get());
        assertEquals("third", turns.take(() -> "third"));
    }

    @Test
    void givesThePlaceBackOfWorkThatFails() {
        Turns turns = new Turns(1, Duration.ofMillis(50));

        assertThrows(
                IllegalStateException.class,
                () -> turns.take(() -> {
                    throw new IllegalStateException("failed");
                }));

        assertEquals("next", turns.take(() -> "next"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
