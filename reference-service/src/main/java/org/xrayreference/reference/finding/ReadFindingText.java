package org.xrayreference.reference.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xrayreference.reference.finding.FindingText.Source;

/**
 * Reads {@code findings/<slug>.md}: front matter between two lines {@code ---} with one {@code key: value} a line
 * (sources as {@code source: title | address}, one line each), then sections that begin with {@code ## heading}.
 */
final class ReadFindingText {
    private static final String FENCE = "---";

    FindingText read(Finding finding) {
        String file = "/findings/" + finding.slug() + ".md";
        try (InputStream stream = ReadFindingText.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return parse(finding, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FindingText parse(Finding finding, String markdown) {
        String[] parts = markdown.split("(?m)^" + FENCE + "\\s*$", 3);
        Map<String, String> facts = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (String line : parts[1].strip().split("\\R")) {
            String[] fact = line.split(":", 2);
            if (fact[0].equals("source")) {
                String[] source = fact[1].split("\\|");
                sources.add(new Source(source[0].strip(), URI.create(source[1].strip())));
            } else {
                facts.put(fact[0], fact[1].strip());
            }
        }
        if (!finding.displayName().equals(facts.get("name"))) {
            throw new IllegalStateException("The text of " + finding.slug() + " is named " + facts.get("name"));
        }
        Map<String, String> sections = sections(parts[2]);
        return new FindingText(
                finding,
                Arrays.stream(facts.get("synonyms").split(","))
                        .map(String::strip)
                        .toList(),
                facts.get("reviewed"),
                List.copyOf(sources),
                section(finding, sections, "What it is"),
                section(finding, sections, "How it tends to look"),
                section(finding, sections, "What imitates it"),
                section(finding, sections, "What to look at"));
    }

    private static Map<String, String> sections(String body) {
        Map<String, String> sections = new HashMap<>();
        for (String section : body.split("(?m)^## ")) {
            String[] headed = section.split("\\R", 2);
            if (headed.length == 2) {
                sections.put(headed[0].strip(), headed[1].strip().replaceAll("\\R(?=\\S)", " "));
            }
        }
        return sections;
    }

    private static String section(Finding finding, Map<String, String> sections, String heading) {
        String section = sections.get(heading);
        if (section == null || section.isBlank()) {
            throw new IllegalStateException("The text of " + finding.slug() + " has no section " + heading);
        }
        return section;
    }
}
