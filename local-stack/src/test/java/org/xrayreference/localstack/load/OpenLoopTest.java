package org.xrayreference.localstack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void makesUpForCallsThatWereHeldUpAndCountsTheirDelay() {
        // Given
        List<Long> due = new CopyOnWriteArrayList<>();
        CountDownLatch held = new CountDownLatch(1);

        // When
        OpenLoop loop = OpenLoop.start(100, time -> {
            due.add(time);
            if (due.size() == 1) {
                try {
                    held.await();
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        Awaitility.await().pollDelay(Duration.ofMillis(200)).until(() -> due.size() == 1);
        held.countDown();
        Awaitility.await().until(() -> due.size() >= 15);
        loop.stop();

        // Then each was due a hundredth of a second after the one before, held up or not
        for (int i = 1; i < 15; i++) {
            assertEquals(10, Math.round((due.get(i) - due.get(i - 1)) / 1e6));
        }
    }
}
