package org.xrayreference.gateway.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word that the site explains.
 *
 * @param also other forms of it, which texts use
 * @param html its explanation
 */
public record Term(String name, List<String> also, String html) {
    private static final Pattern ENTRY =
            Pattern.compile("(?s)\\A(?<name>[^\\n]+)\\n(?:\\*Also: (?<also>[^*]+)\\*\\n)?(?<body>.+)");

    /** Reads an entry: its name, perhaps a line {@code *Also: other, forms*}, and its explanation. */
    static Term parse(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalStateException("An entry of the glossary explains nothing: " + entry);
        }
        List<String> also = parts.group("also") == null
                ? List.of()
                : Arrays.stream(parts.group("also").split(","))
                        .map(String::strip)
                        .toList();
        return new Term(
                parts.group("name").strip(),
                also,
                Markdown.html(parts.group("body").strip()));
    }

    public String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public String alsoInWords() {
        return String.join(", ", also);
    }

    public String letter() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    Stream<String> forms() {
        return Stream.concat(Stream.of(name), also.stream());
    }
}
