package org.xrayreference.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The educational texts are for people of fourteen and older. */
class ReadabilityTest {
    /** Years at school that a reader needs, by Flesch and Kincaid; names of findings count as they are. */
    private static final double GRADE = 8;

    private static final Path ROOT = Path.of(System.getProperty("xray.root"));

    @Test
    @DisplayName("Every educational text is at Flesch-Kincaid grade 8 or below")
    void isReadAtSecondarySchool() throws IOException {
        // Given
        Map<String, Double> grades = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("texts"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                grades.put(file.getFileName().toString(), grade(prose(Files.readString(file))));
            }
        }

        // Then
        assertThat(grades).hasSizeGreaterThan(15);
        System.out.println("Flesch-Kincaid grades: " + grades);
        assertThat(grades.values()).as(grades.toString()).allMatch(grade -> grade <= GRADE);
    }

    /** Without front matter, headings, other forms of words, and the marks of Markdown. */
    private static String prose(String markdown) {
        return markdown.split("(?m)^---\\s*$", 3)[2]
                .replaceAll("(?m)^(#|\\*Also).*$", "")
                .replaceAll("(?m)([^.?!:\\s])\\s*$", "$1.")
                .replaceAll("\\]\\([^)]*\\)", "]");
    }

    /** 0.39 words a sentence + 11.8 syllables a word − 15.59. */
    private static double grade(String prose) {
        long sentences =
                Pattern.compile("[.?!:]+(\\s|$)").matcher(prose).results().count();
        String[] words = Arrays.stream(prose.split("[^\\p{L}’'-]+"))
                .filter(word -> word.matches(".*\\p{L}.*"))
                .toArray(String[]::new);
        long syllables =
                Arrays.stream(words).mapToLong(ReadabilityTest::syllables).sum();
        return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59;
    }

    /** Groups of vowels; a silent e at the end is none. */
    private static long syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[^aeiouy])(e|es|ed)$", "");
        return Math.max(1, Pattern.compile("[aeiouy]+").matcher(lower).results().count());
    }
}
