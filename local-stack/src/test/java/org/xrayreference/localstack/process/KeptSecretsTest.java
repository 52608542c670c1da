package org.xrayreference.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {

    @TempDir
    Path directory;

    @Test
    void staysTheSameInItsDirectory() throws IOException {
        // Given
        Path file = directory.resolve("secrets.properties");
        String first = new KeptSecrets(file).get("operator");

        // When
        String second = new KeptSecrets(file).get("operator");

        // Then
        assertEquals(first, second);
    }

    @Test
    void differsByNameAndByDirectory() throws IOException {
        // Given
        KeptSecrets secrets = new KeptSecrets(directory.resolve("one"));

        // When
        String operator = secrets.get("operator");

        // Then
        assertNotEquals(operator, secrets.get("uploads"));
        assertNotEquals(operator, new KeptSecrets(directory.resolve("other")).get("operator"));
        assertTrue(operator.matches("[0-9a-f]{40}"), operator);
    }
}
