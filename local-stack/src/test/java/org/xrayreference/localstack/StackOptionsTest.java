package org.xrayreference.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

class StackOptionsTest {

    @Test
    void readsItsOwnArguments() {
        // Given
        StackOptions options = new StackOptions(
                Path.of("/tmp/a b/data"), Path.of("/tmp/binaries"), new StackPorts(1, 2, 3, 4), OptionalLong.of(17));

        // When
        StackOptions again = StackOptions.parse(options.toArguments().toArray(String[]::new));

        // Then
        assertEquals(options, again);
    }

    @Test
    void namesAnUnknownOption() {
        // When
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> StackOptions.parse("-data", "x", "-colour", "red"));

        // Then
        assertTrue(e.getMessage().contains("-colour"));
    }

    @Test
    void asksForTheDirectory() {
        // When
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, StackOptions::parse);

        // Then
        assertTrue(e.getMessage().contains("-data"));
    }

    @Test
    void takesDifferentFreePortsUnlessTold() {
        // When
        StackPorts ports = StackOptions.parse("-data", "x").ports();

        // Then
        assertEquals(
                4,
                Set.of(ports.kafka(), ports.kafkaController(), ports.objects(), ports.postgres())
                        .size());
    }
}
