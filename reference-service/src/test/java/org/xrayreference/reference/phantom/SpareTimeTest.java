package org.xrayreference.reference.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class SpareTimeTest {
    private static final Duration LOOK = Duration.ofMillis(1);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void isThereAtOnceOnAnIdleMachine() throws InterruptedException {
        new SpareTime(loads(List.of(0.5))::next, LOOK).await();
        assertThat(looks).hasValue(1);
    }

    @Test
    void isThereAtOnceWhereNobodyKnowsTheLoad() throws InterruptedException {
        new SpareTime(loads(List.of(-1.0))::next, LOOK).await();
        assertThat(looks).hasValue(1);
    }

    @Test
    void comesWhenOthersAreDone() throws InterruptedException {
        new SpareTime(loads(List.of(1.0, 0.95, 0.2))::next, LOOK).await();
        assertThat(looks).hasValue(3);
    }

    @Test
    void isTakenWhenItNeverComes() throws InterruptedException {
        SpareTime never = new SpareTime(
                () -> {
                    looks.incrementAndGet();
                    return 1.0;
                },
                LOOK);
        for (int used = 0; used < SpareTime.PATIENCE; used += SpareTime.PATIENT_LOOKS) {
            never.await();
        }
        assertThat(looks).hasValue(SpareTime.PATIENCE);

        never.await();
        assertThat(looks).hasValue(SpareTime.PATIENCE + SpareTime.MOST_LOOKS);
    }

    private Iterator<Double> loads(List<Double> loads) {
        return loads.stream().peek(load -> looks.incrementAndGet()).iterator();
    }
}
