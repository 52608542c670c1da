package org.xrayreference.reference.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class SpareTimeTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void isThereAtOnceOnAnIdleMachine() throws InterruptedException {
        new SpareTime(loads(List.of(0.5))::next).await();
        assertThat(looks).hasValue(1);
    }

    @Test
    void isThereAtOnceWhereNobodyKnowsTheLoad() throws InterruptedException {
        new SpareTime(loads(List.of(-1.0))::next).await();
        assertThat(looks).hasValue(1);
    }

    @Test
    void comesWhenOthersAreDone() throws InterruptedException {
        new SpareTime(loads(List.of(1.0, 0.95, 0.2))::next).await();
        assertThat(looks).hasValue(3);
    }

    @Test
    void isTakenWhenItNeverComes() throws InterruptedException {
        SpareTime never = new SpareTime(() -> {
            looks.incrementAndGet();
            return 1.0;
        });
        never.await();
        assertThat(looks).hasValue(SpareTime.MOST_LOOKS);
    }

    private Iterator<Double> loads(List<Double> loads) {
        return loads.stream().peek(load -> looks.incrementAndGet()).iterator();
    }
}
