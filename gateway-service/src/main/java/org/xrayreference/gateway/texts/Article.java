package org.xrayreference.gateway.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text of the folder {@code texts/}: front matter between two lines {@code ---} with one {@code key: value} a line
 * (sources as {@code source: title | address}, one line each), then Markdown.
 *
 * @param lead what stands first, larger; null when there is none
 * @param reviewed the date of a radiologist's review, or that there was none
 */
public record Article(String title, String lead, String reviewed, List<Source> sources, String markdown) {
    private static final String FENCE = "(?m)^---\\s*$";

    public record Source(String title, String url) {}

    static Article read(String name) {
        String file = "/texts/" + name + ".md";
        try (InputStream stream = Article.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(file, failure);
        }
    }

    static Article parse(String file, String text) {
        String[] parts = text.split(FENCE, 3);
        if (parts.length < 3) {
            throw new IllegalStateException(file + " does not begin with its title, review and sources");
        }
        Map<String, String> facts = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (String line : parts[1].strip().split("\\R")) {
            String[] fact = line.split(":", 2);
            if (fact[0].equals("source")) {
                String[] source = fact[1].split("\\|");
                sources.add(new Source(source[0].strip(), source[1].strip()));
            } else {
                facts.put(fact[0], fact[1].strip());
            }
        }
        if (!facts.containsKey("title") || !facts.containsKey("reviewed") || sources.isEmpty()) {
            throw new IllegalStateException(file + " needs a title, a review and at least one source");
        }
        return new Article(facts.get("title"), facts.get("lead"), facts.get("reviewed"), sources, parts[2].strip());
    }
}
