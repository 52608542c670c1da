package org.xrayreference.localstack.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.process.FreePorts;

class LauncherIT {
    private static final Duration END = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private Path root;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        root = LauncherUnderTest.repository(directory);
        port = FreePorts.findFirstOf(SuitePorts.SPAN);
    }

    @Test
    void runsOnceAndLeavesNothingWhenKilled() throws Exception {
        // Given
        LauncherUnderTest suite = start("--port", "" + port).awaitReady();
        tellsTheAddresses(suite);
        refusesASecondOne();
        namesATakenPort();
        passesCommandsToTheRunningSuite();
        List<ProcessHandle> processes = suite.processes();

        // When
        suite.kill();

        // Then
        assertEquals(4, processes.size());
        await().atMost(END).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void tellsTheAddresses(LauncherUnderTest suite) throws Exception {
        assertTrue(suite.output().contains("http://localhost:" + (port + 3)), suite.output());
        assertTrue(suite.output().contains("http://localhost:" + (port + 12)), suite.output());
        assertTrue(LauncherUnderTest.get(port, "/environment")
                .contains("XRAY_SERVICES_REFERENCE=http://127.0.0.1:" + (port + 3)));
        assertTrue(LauncherUnderTest.get(port + 3, "/environment").contains("QUARKUS_DATASOURCE_USERNAME=references"));
    }

    private void refusesASecondOne() throws Exception {
        LauncherUnderTest second = start("--port", "" + (port + 20));
        assertEquals(3, second.exitCode());
        assertTrue(second.output().contains("already runs on"), second.output());
    }

    private void namesATakenPort() throws Exception {
        LauncherUnderTest other =
                start("--port", "" + port, "--data", directory.resolve("other").toString());
        assertEquals(1, other.exitCode());
        assertTrue(other.output().contains("Port " + port + ","), other.output());
        assertTrue(other.output().contains("--port N"), other.output());
        assertFalse(Files.exists(directory.resolve("other/logs")));
    }

    private void passesCommandsToTheRunningSuite() throws Exception {
        LauncherUnderTest command = start("import", "--csv", "a file");
        assertEquals(FakeServiceMain.EXIT_OF_COMMAND, command.exitCode());
        assertTrue(command.output().contains("command [import, --csv, a file]"), command.output());
        assertTrue(command.output().contains(":" + (port + 13) + "/references"), command.output());
    }

    @Test
    void forgetsWhenToldToAndEndsWithAServiceThatDies() throws Exception {
        // Given
        Path kept = DataDirectory.at(root.resolve("data")).stack().resolve("kept");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "from an earlier run");
        LauncherUnderTest suite = start("--clean", "--port", "" + port).awaitReady();
        assertFalse(Files.exists(kept));
        List<ProcessHandle> processes = suite.processes();

        // When
        assertThrows(IOException.class, () -> LauncherUnderTest.get(port + 3, "/die"));

        // Then
        assertEquals(1, suite.exitCode());
        assertTrue(suite.output().contains("reference-service ended by itself with exit code 7"), suite.output());
        assertTrue(suite.output().contains("the last words"), suite.output());
        assertTrue(suite.output().contains("logs/reference-service.log"), suite.output());
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive));
        startsTheStackForACommand();
    }

    private void startsTheStackForACommand() throws Exception {
        LauncherUnderTest command = start("import", "--images", "pictures");
        assertEquals(FakeServiceMain.EXIT_OF_COMMAND, command.exitCode());
        assertTrue(command.output().contains("/references"), command.output());
    }

    private LauncherUnderTest start(String... arguments) throws IOException {
        return LauncherUnderTest.run(root, arguments);
    }
}
