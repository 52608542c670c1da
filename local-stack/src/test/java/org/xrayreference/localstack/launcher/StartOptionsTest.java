package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    private static final Path ROOT = Path.of("/root");

    @Test
    void hasDefaults() {
        assertEquals(
                new StartOptions(false, new SuitePorts(8080), Path.of("/root/data")),
                StartOptions.parse(List.of(), ROOT));
    }

    @Test
    void readsEveryOption() {
        assertEquals(
                new StartOptions(true, new SuitePorts(9000), Path.of("/a b")),
                StartOptions.parse(List.of("--data", "/a b", "--clean", "--port", "9000"), ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "65523", "-1", "many", "99999999999", ""})
    void refusesAPortThatCannotBe(String port) {
        // When
        LauncherProblem problem =
                assertThrows(LauncherProblem.class, () -> StartOptions.parse(List.of("--port", port), ROOT));

        // Then
        assertEquals(2, problem.exitCode());
        assertTrue(problem.getMessage().contains("--port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "--port", "--data"})
    void namesAnOptionThatIsUnknownOrLacksItsValue(String option) {
        // When
        LauncherProblem problem = assertThrows(LauncherProblem.class, () -> StartOptions.parse(List.of(option), ROOT));

        // Then
        assertTrue(problem.getMessage().contains(option));
    }
}
