package org.xrayreference.upload.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class SpoolFailureTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path directory;

    static boolean aDeviceIsAlwaysFull() {
        return Files.isWritable(FULL);
    }

    @Test
    @EnabledIf("aDeviceIsAlwaysFull")
    void knowsADiskThatIsFull() throws IOException {
        try (FileChannel full = FileChannel.open(FULL, StandardOpenOption.WRITE)) {
            IOException failure = assertThrows(IOException.class, () -> full.write(ByteBuffer.allocate(1)));
            assertEquals(Optional.of(failure), SpoolFailure.in(failure));
            assertEquals(Optional.of(failure), SpoolFailure.in(new UncheckedIOException(failure)));
        }
    }

    @Test
    void knowsADirectoryThatTakesNoFile() {
        IOException failure =
                assertThrows(IOException.class, () -> Files.createTempFile(directory.resolve("missing"), "a", "b"));
        assertEquals(Optional.of(failure), SpoolFailure.in(new RuntimeException(failure)));
    }

    @Test
    void leavesAConnectionThatBreaksAlone() {
        assertTrue(SpoolFailure.in(new IOException("Connection reset by peer")).isEmpty());
        assertTrue(SpoolFailure.in(new IllegalStateException("no form")).isEmpty());
    }
}
