package org.xrayreference.preview.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class SpareTimeTest {
    private static final Duration LOOK = Duration.ofMillis(1);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void comesWhenOthersAreDone() throws InterruptedException {
        new SpareTime(loads(List.of(1.0, 0.95, 0.2))::next, LOOK).await();
        assertEquals(3, looks.get());
    }

    @Test
    void isThereAtOnceWhereNobodyKnowsTheLoad() throws InterruptedException {
        new SpareTime(loads(List.of(-1.0))::next, LOOK).await();
        assertEquals(1, looks.get());
    }

    @Test
    void isTakenWhenItNeverComes() throws InterruptedException {
        new SpareTime(
                        () -> {
                            looks.incrementAndGet();
                            return 1.0;
                        },
                        LOOK)
                .await();
        assertEquals(SpareTime.MOST_LOOKS, looks.get());
    }

    private Iterator<Double> loads(List<Double> loads) {
        return loads.stream().peek(load -> looks.incrementAndGet()).iterator();
    }
}
