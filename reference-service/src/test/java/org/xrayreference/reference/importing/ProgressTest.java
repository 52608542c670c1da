package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void writesALineNowAndThenWhereThereIsNoTerminal() {
        // Given
        Progress progress = progress(false);

        // When
        progress.advance(10);
        nanos.set(10_000_000_000L);
        progress.advance(15);
        progress.advance(75);

        // Then
        assertThat(said()).isEqualTo("""
                        [#######.......................] 25 of 100 (25 %)  2.5/s  0:00:30 left
                        [##############################] 100 of 100 (100 %)  10.0/s  0:00:00 left
                        """);
    }

    @Test
    void writesOverOneLineOnATerminal() {
        // Given
        Progress progress = progress(true);

        // When
        nanos.set(1_000_000_000L);
        progress.advance(50);
        progress.advance(50);

        // Then
        assertThat(said()).startsWith("\r[").endsWith("left\n").containsOnlyOnce("\n");
    }

    private Progress progress(boolean terminal) {
        return new Progress(100, new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
