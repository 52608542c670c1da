package org.xrayreference.localstack.process;

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
}
