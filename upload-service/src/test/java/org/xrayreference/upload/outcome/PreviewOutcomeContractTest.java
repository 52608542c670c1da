package org.xrayreference.upload.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer's side of contracts/: every published example is read. */
class PreviewOutcomeContractTest {
    @Test
    void readsEveryReadyExample() throws IOException {
        for (String example : examples("xray.preview.ready")) {
            assertEquals(
                    26, PreviewOutcome.Ready.from(example).uploadId().value().length());
        }
    }

    @Test
    void readsEveryRejectedExample() throws IOException {
        for (String example : examples("xray.preview.rejected")) {
            PreviewOutcome.Rejected rejected = PreviewOutcome.Rejected.from(example);
            assertFalse(rejected.code().isBlank());
            assertFalse(rejected.detail().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "not json", "{}", "{\"data\":{}}", "{\"data\":{\"id\":\"../etc\"}}"})
    void refusesPoison(String event) {
        assertThrows(IllegalArgumentException.class, () -> PreviewOutcome.Ready.from(event));
        assertThrows(IllegalArgumentException.class, () -> PreviewOutcome.Rejected.from(event));
    }

    private static List<String> examples(String topic) throws IOException {
        Path folder = Path.of(System.getProperty("xray.root"), "contracts", topic, "v1", "examples");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.toList();
            assertFalse(found.isEmpty());
            return found.stream().map(PreviewOutcomeContractTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
