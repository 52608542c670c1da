package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConveyorTest {
    private static final int MEGABYTE = 1 << 20;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    @Test
    void neverHoldsMoreThanItMay() throws Exception {
        // Given
        Conveyor conveyor = new Conveyor(3, 4 * MEGABYTE, this::work);

        // When
        for (int i = 0; i < 60; i++) {
            most.accumulateAndGet(underWay.addAndGet(MEGABYTE), Math::max);
            conveyor.take(new Picture("" + i, null, new byte[MEGABYTE], 0));
        }
        conveyor.finish();

        // Then: one more, which whoever brings it has in hand
        assertThat(most.get()).isLessThanOrEqualTo(5 * MEGABYTE);
        assertThat(done).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void takesAPictureThatFillsTheRoomAlone() throws Exception {
        // Given
        Conveyor conveyor = new Conveyor(2, MEGABYTE, this::work);

        // When
        for (int i = 0; i < 5; i++) {
            conveyor.take(new Picture("" + i, null, new byte[i % 2 == 0 ? 3 * MEGABYTE : 1], 0));
        }
        conveyor.finish();

        // Then
        assertThat(done).hasSize(5);
    }

    @Test
    void endsWithTheFirstFailure() {
        // Given
        Conveyor conveyor = new Conveyor(2, MEGABYTE, some -> {
            throw new IllegalArgumentException("no database");
        });

        // When // Then
        assertThatThrownBy(() -> {
                    for (int i : IntStream.range(0, 10_000).toArray()) {
                        conveyor.take(new Picture("" + i, null, new byte[1000], 0));
                    }
                    conveyor.finish();
                })
                .hasMessage("The import had to stop")
                .hasRootCauseMessage("no database");
        conveyor.close();
    }

    private void work(List<Picture> some) {
        some.forEach(picture -> {
            done.add(picture.place());
            underWay.addAndGet(-picture.bytes().length);
        });
    }
}
