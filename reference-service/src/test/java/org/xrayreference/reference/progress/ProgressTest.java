package org.xrayreference.reference.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.progress.Progress.Unit;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void writesALineNowAndThenWhereThereIsNoTerminal() {
        // Given
        Progress progress = new Progress(Unit.PICTURES, 1000, screen(false));

        // When
        progress.advance(10, 100);
        nanos.set(10 * SECOND);
        progress.advance(15, 150);
        progress.advance(75, 750);
        progress.close();

        // Then
        assertThat(said()).isEqualTo("""
                        [#######.......................] 25 %  25 pictures  2.5/s  0:00:30 left
                        [##############################] 100 %  100 pictures  10.0/s  0:00:00 left
                        """);
    }

    @Test
    void foretellsFromTheLastMinuteAlone() {
        // Given: a thousand that were there already, then ten a second
        Progress progress = new Progress(Unit.PICTURES, 10_000, screen(false));
        nanos.set(5 * SECOND);
        progress.advance(1000, 1000);

        // When
        for (int second = 6; second <= 100; second++) {
            nanos.set(second * SECOND);
            progress.advance(10, 10);
        }

        // Then
        assertThat(said().lines().reduce((first, last) -> last).orElseThrow())
                .isEqualTo("[#####.........................] 19 %  1950 pictures  10.0/s  0:13:25 left");
    }

    @Test
    void writesOverOneLineOnATerminal() {
        // Given
        Progress progress = new Progress(Unit.ROWS, 100, screen(true));

        // When
        nanos.set(SECOND);
        progress.advance(50, 50);
        progress.advance(50, 50);
        progress.close();

        // Then
        assertThat(said())
                .startsWith("\r[")
                .endsWith("left" + System.lineSeparator())
                .containsOnlyOnce("\n");
    }

    @Test
    void showsWhatItCanWhereNobodyKnowsTheWholeWork() {
        // Given
        Progress progress = new Progress(Unit.MEGABYTES, 0, screen(false));

        // When
        progress.startAt(1_000_000, 0);
        nanos.set(10 * SECOND);
        progress.advance(26_000_000, 0);

        // Then
        assertThat(said()).isEqualTo("27.0 MB  2.6/s\n");
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
