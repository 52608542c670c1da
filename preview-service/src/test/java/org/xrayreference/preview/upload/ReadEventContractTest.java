package org.xrayreference.preview.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.xrayreference.preview.testing.Contracts;

class ReadEventContractTest {

    @Test
    void readsEveryExampleOfReceived() {
        List<UploadReceived> received = Contracts.examples("xray.upload.received").stream()
                .map(UploadReceived::from)
                .toList();
        assertEquals(2, received.size());
        assertEquals(
                List.of(true, false),
                received.stream()
                        .map(event -> event.externalProcessing().given())
                        .toList());
        assertEquals("abcdefghijklmnopqrstuvwxyz", received.get(1).upload().value());
    }

    @Test
    void readsEveryExampleOfDeleted() {
        for (String example : Contracts.examples("xray.upload.deleted")) {
            assertFalse(UploadDeleted.from(example).eventId().isEmpty());
        }
    }

    static Stream<String> callsEverythingElsePoisonWithoutQuotingIt() {
        String example = Contracts.examples("xray.upload.received").get(1);
        return Stream.of(
                "",
                "null",
                "no json, but a secret",
                "{}",
                "{\"secret\": 1}",
                Contracts.examples("xray.upload.deleted").get(0),
                example.replace("abcdefghijklmnopqrstuvwxyz", "../../etc/secret"),
                example.replace("a".repeat(64), "secret"),
                example.replace("\"externalProcessingAllowed\": false,", ""),
                example.replace("\"externalProcessingAllowed\": false", "\"externalProcessingAllowed\": \"secret\""));
    }

    @ParameterizedTest
    @MethodSource
    void callsEverythingElsePoisonWithoutQuotingIt(String message) {
        // When
        PoisonEventException poison = assertThrows(PoisonEventException.class, () -> UploadReceived.from(message));

        // Then
        assertFalse(poison.getMessage().contains("secret"));
    }
}
