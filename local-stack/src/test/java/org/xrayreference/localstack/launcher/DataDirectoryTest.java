package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void refusesADirectoryWithSomethingElseInIt() throws IOException {
        // Given
        Files.writeString(temporary.resolve("thesis.txt"), "years of work");

        // When
        LauncherProblem problem = assertThrows(LauncherProblem.class, () -> DataDirectory.at(temporary));

        // Then
        assertTrue(problem.getMessage().contains("--data"));
        assertTrue(Files.exists(temporary.resolve("thesis.txt")));
    }

    @Test
    void knowsItsDirectoryAgainAndCleansIt() throws IOException {
        // Given
        Path path = temporary.resolve("data");
        ServiceEnvironment.Secrets keys = DataDirectory.at(path).secrets(Optional.empty());
        Files.createDirectories(path.resolve("stack/postgres"));

        // When
        DataDirectory again = DataDirectory.at(path);
        ServiceEnvironment.Secrets kept = again.secrets(Optional.empty());
        again.clean();

        // Then
        assertEquals(keys, kept);
        assertFalse(Files.exists(path.resolve("stack")));
        assertFalse(Files.exists(path.resolve("token-keys.properties")));
        DataDirectory.at(path);
    }

    @Test
    void refusesACommandOnDataThatARestoreDidNotFinish() throws IOException {
        // Given
        DataDirectory data = DataDirectory.at(temporary.resolve("data"));
        Files.writeString(data.unfinished(), "/mnt/backups");
        StackForCommand stack = new StackForCommand(null, data, new Children(data));

        // When
        LauncherProblem problem = assertThrows(LauncherProblem.class, () -> stack.get("backup"));

        // Then
        assertTrue(problem.getMessage().contains("./run restore /mnt/backups --clean"), problem.getMessage());
        assertFalse(Files.exists(data.stack()));
        assertFalse(Files.exists(data.children()));
    }

    @Test
    void leavesWhatALinkPointsTo() throws IOException {
        // Given
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), "not ours");
        DataDirectory data = DataDirectory.at(temporary.resolve("data"));
        Files.createSymbolicLink(data.path().resolve("link"), elsewhere);

        // When
        data.clean();

        // Then
        assertTrue(Files.exists(elsewhere.resolve("file")));
        assertFalse(Files.exists(data.path().resolve("link")));
    }

    @Test
    void keepsThePreviousLog() throws IOException {
        // Given
        DataDirectory data = DataDirectory.at(temporary.resolve("data"));
        Files.writeString(data.freshLog("gateway-service"), "the run before");

        // When
        Path log = data.freshLog("gateway-service");

        // Then
        assertFalse(Files.exists(log));
        assertEquals("the run before", Files.readString(log.resolveSibling("gateway-service.log.previous")));
    }
}
