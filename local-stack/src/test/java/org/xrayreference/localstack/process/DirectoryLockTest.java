package org.xrayreference.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @TempDir
    Path directory;

    @Test
    void isForOneOnlyUntilItIsGivenBack() throws IOException {
        // Given
        DirectoryLock first = DirectoryLock.tryTake(directory, "lock");

        // When
        DirectoryLock second = DirectoryLock.tryTake(directory, "lock");
        first.close();
        DirectoryLock third = DirectoryLock.tryTake(directory, "lock");

        // Then
        assertNull(second);
        assertNotNull(third);
        third.close();
    }

    @Test
    void isKeptWhenNobodyRefersToIt() throws Exception {
        // Given
        DirectoryLock.tryTake(directory, "lock");

        // When
        System.gc();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakeLockMain.class.getName(),
                        directory.toString())
                .start();

        // Then
        assertEquals(TakeLockMain.REFUSED, other.waitFor());
    }

    /** Another process that wants the lock. */
    public static final class TakeLockMain {
        static final int REFUSED = 9;

        public static void main(String[] args) throws IOException {
            System.exit(DirectoryLock.tryTake(Path.of(args[0]), "lock") == null ? REFUSED : 0);
        }
    }
}
