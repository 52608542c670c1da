package org.xrayreference.endtoend.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/asvs.md speaks of every requirement once, and of no test that is not there. */
class AsvsDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`([a-z-]+)/(\\w+)(?:#(\\w+))?`");
    private static final Set<String> ANSWERS = Set.of("met", "partly", "not met", "no case");
    /** Shorter than this no reason says anything. */
    private static final int REASON = 8;

    private record Row(String number, String asked, String answer, String shown) {
        List<String> tests() {
            return TEST.matcher(shown).results().map(found -> found.group()).toList();
        }

        String reason() {
            return TEST.matcher(shown).replaceAll("").replaceAll("[ ,:]+$", "");
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/asvs.md"))) {
            Matcher matcher = ROW.matcher(line);
            if (matcher.matches()) {
                rows.add(new Row(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
            } else {
                assertFalse(line.matches("\\| *[0-9].*"), "A row that cannot be read: " + line);
            }
        }
        return rows;
    }

    @Test
    void speaksOfEveryRequirementOnce() throws IOException {
        try (InputStream list = AsvsDocumentTest.class.getResourceAsStream("/asvs-5.0.0.txt")) {
            List<String> numbers = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();

            assertEquals(numbers, rows().stream().map(Row::number).toList());
        }
    }

    @Test
    void saysWhatShowsItOrWhyNot() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Row row : rows()) {
            boolean told = row.reason().length() >= REASON;
            boolean shown = !row.tests().isEmpty();
            boolean enough =
                    switch (row.answer()) {
                        case "met" -> shown;
                        case "partly" -> shown && told;
                        default -> told;
                    };
            if (!ANSWERS.contains(row.answer()) || !enough || row.number().startsWith("5.") && !shown) {
                faults.add(row.toString());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Row row : rows()) {
            Matcher test = TEST.matcher(row.shown());
            while (test.find()) {
                Optional<String> source = source(test.group(1), test.group(2));
                if (source.isEmpty()
                        || test.group(3) != null && !source.get().contains(" void " + test.group(3) + "(")) {
                    faults.add(row.number() + " " + test.group());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void saysHowSoonHolesAreClosed() throws IOException {
        assertTrue(Files.readString(ROOT.resolve("docs/asvs.md")).contains("is closed within 7 days of its fix"));
    }

    private static Optional<String> source(String module, String name) throws IOException {
        Path tests = ROOT.resolve(module).resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(tests)) {
            Optional<Path> file =
                    files.filter(path -> path.endsWith(name + ".java")).findFirst();
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
        }
    }
}
