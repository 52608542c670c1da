package org.xrayreference.endtoend.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one service reads.
 *
 * @param own its own keys, by name
 * @param fixed what its application.properties says of keys of others, each with the comment above it
 */
record ServiceKeys(String service, Map<String, Key> own, Map<String, Key> fixed) {
    /** A clock that no interface knows of: {@code every = "{xray.outbox.every:1s}"}, below a comment on the method. */
    private static final Pattern CLOCK = Pattern.compile("\\{(xray[\\w.-]+):(\\w+)}");

    /** A value that takes another key's: {@code ${xray.tokens.public-key}}. */
    private static final Pattern TAKEN = Pattern.compile("\\$\\{(xray[\\w.-]+)(?::([^}]*))?}");

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(?:(?!\\*/).)*\\*/", Pattern.DOTALL);

    static ServiceKeys read(Path root, String service) {
        Map<String, Key> own = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(service).resolve("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("@ConfigMapping(")) {
                    ConfigSource.keys(file).forEach(key -> own.put(key.name(), key));
                }
                clocks(source).forEach(key -> own.putIfAbsent(key.name(), key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServiceKeys(service, own, fixed(root.resolve(service), own));
    }

    private static List<Key> clocks(String source) {
        return CLOCK.matcher(source)
                .results()
                .map(found -> new Key(
                        found.group(1),
                        "duration",
                        java.util.Optional.of(found.group(2)),
                        false,
                        lastComment(source.substring(0, found.start()))))
                .toList();
    }

    private static String lastComment(String before) {
        Matcher comments = COMMENT.matcher(before);
        String last = "";
        while (comments.find()) {
            last = comments.group().replaceAll("^/\\*\\*|\\*/$", "").replaceAll("(?m)^\\s*\\*", "");
        }
        return "How often: " + Sentence.first(last);
    }

    /** A comment holds for the lines below it, to the next empty line or comment. */
    private static Map<String, Key> fixed(Path module, Map<String, Key> own) {
        Map<String, Key> fixed = new TreeMap<>();
        StringBuilder comment = new StringBuilder();
        boolean isInComment = false;
        for (String line : lines(module.resolve("src/main/resources/application.properties"))) {
            if (line.startsWith("#")) {
                if (!isInComment) {
                    comment.setLength(0);
                }
                comment.append(line.substring(1)).append('\n');
                isInComment = true;
            } else if (line.isBlank()) {
                comment.setLength(0);
            } else {
                isInComment = false;
                if (!line.startsWith("%")) {
                    String name = line.substring(0, line.indexOf('='));
                    String value = line.substring(line.indexOf('=') + 1);
                    taken(value, Sentence.first(comment.toString())).forEach(key -> own.putIfAbsent(key.name(), key));
                    if (own.containsKey(name)) {
                        own.put(name, own.get(name).withDefault(value));
                    } else {
                        fixed.put(
                                name,
                                new Key(
                                        name,
                                        "",
                                        java.util.Optional.of(value),
                                        false,
                                        Sentence.first(comment.toString())));
                    }
                }
            }
        }
        return fixed;
    }

    private static List<Key> taken(String value, String comment) {
        return TAKEN.matcher(value)
                .results()
                .map(found ->
                        new Key(found.group(1), "text", java.util.Optional.ofNullable(found.group(2)), false, comment))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
