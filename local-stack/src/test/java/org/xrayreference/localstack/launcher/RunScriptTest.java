package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunScriptTest {
    private int exitCode;

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void listsEveryVerb(String word) throws Exception {
        // When
        String help = run(System.getProperty("java.home"), word);

        // Then
        assertEquals(0, exitCode, help);
        assertTrue(help.contains("./run [--clean] [--port N] [--data DIR]"), help);
        for (String verb : new String[] {"build", "import", "reembed", "embed", "bench", "help"}) {
            assertTrue(help.contains("  ./run " + verb), help);
        }
    }

    @Test
    void saysWhichJdkItNeeds() throws Exception {
        // When
        String output = run("/no/such/jdk");

        // Then
        assertEquals(1, exitCode);
        assertTrue(output.contains("needs a JDK, version 17 or newer"), output);
        assertTrue(output.contains("/no/such/jdk"), output);
    }

    private String run(String javaHome, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("xray.root"), "run").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", javaHome);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exitCode = process.waitFor();
        return output;
    }
}
