package org.xrayreference.localstack.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundProcessTest {

    @TempDir
    Path directory;

    @Test
    void sendsTheSignalAndKeepsTheOutput() throws IOException {
        // Given
        Path log = directory.resolve("log");
        BoundProcess process = BoundProcess.start(
                "TERM",
                List.of(
                        "/bin/sh",
                        "-c",
                        "trap 'echo told; exit 3' TERM; echo \"$WORD $1\"; while :; do sleep 0.1; done",
                        "sh",
                        "two words"),
                Map.of("WORD", "hello"),
                log);
        await().until(() -> Files.readString(log).contains("hello two words"));

        // When
        process.stop(Duration.ofSeconds(20));

        // Then
        assertFalse(process.isAlive());
        assertEquals(3, process.exitValue());
        assertEquals("hello two words\ntold\n", Files.readString(log));
    }
}
