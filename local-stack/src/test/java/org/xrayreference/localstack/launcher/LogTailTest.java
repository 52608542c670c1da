package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    @Test
    void isTheLastTwentyLines() throws IOException {
        // Given
        Path log = directory.resolve("log");
        Files.write(
                log,
                IntStream.rangeClosed(1, 10_000).mapToObj(Integer::toString).toList());

        // When
        String tail = LogTail.of(log);

        // Then
        assertEquals(20, tail.lines().count());
        assertEquals("    9981", tail.lines().findFirst().orElseThrow());
    }
}
