package org.xrayreference.localstack.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehindOthersTest {
    @TempDir
    Path directory;

    @Test
    void standsBackWithItsWholeSession() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/autogroup")), "This system does not group processes by session");
        // Given
        List<String> command = List.of("/bin/sh", "-c", "echo \"$1\"; exec sleep 60", "sh", "two words");

        // When
        BoundProcess process =
                BoundProcess.start("TERM", BehindOthers.command(command), Map.of(), directory.resolve("log"));

        // Then
        try {
            await().until(() -> Files.readString(directory.resolve("log")).equals("two words\n"));
            Path facts = Path.of("/proc", Long.toString(process.pid()));
            await().until(() ->
                    Files.readString(facts.resolve("autogroup")).strip().endsWith("nice 5"));
            assertEquals("5", field(Files.readString(facts.resolve("stat")), 19));
        } finally {
            process.stop(Duration.ofSeconds(20));
        }
    }

    /** Counted from one, as proc(5) does; the name in parentheses is the second. */
    private static String field(String stat, int number) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[number - 3];
    }
}
