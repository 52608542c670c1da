package org.xrayreference.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that a visitor reads is worded as a diagnosis or as advice about a person's health. */
class PhraseCheckTest {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));

    private static final List<String> FORBIDDEN = List.of(
            "you have a ",
            "you may have",
            "you might have",
            "you suffer",
            "you should",
            "you need to",
            "see a doctor",
            "see your doctor",
            "consult",
            "seek medical",
            "seek help",
            "go to a hospital",
            "emergency",
            "prognosis",
            "therapy",
            "medication",
            "we recommend",
            "we advise",
            "your disease",
            "your condition",
            "your diagnosis",
            "diagnosed with",
            "consistent with",
            "suggestive of",
            "this picture shows",
            "your picture shows",
            "you are healthy",
            "you are ill",
            "rule out",
            "probability of disease");

    @Test
    @Tag("P03")
    @DisplayName("P03: no template, script or text of the site diagnoses or advises")
    void neitherDiagnosesNorAdvises() throws IOException {
        // Given
        Map<String, List<String>> found = new TreeMap<>();

        // When
        List<Path> files = Stream.of(
                        all("gateway-service/src/main/resources/templates", ".html"),
                        all("gateway-service/src/main/resources/assets", ".js"),
                        all("texts", ".md"))
                .flatMap(List::stream)
                .toList();
        for (Path file : files) {
            String text = Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("<[^>]*>|\\s+", " ");
            List<String> phrases = FORBIDDEN.stream().filter(text::contains).toList();
            if (!phrases.isEmpty()) {
                found.put(file.getFileName().toString(), phrases);
            }
        }

        // Then
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(found).isEmpty();
    }

    private static List<Path> all(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
