package org.xrayreference.endtoend.secrets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the suites that the tests have started wrote down, and the secrets that they were given. */
final class RunLogs {
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|private|hash|access-key)");
    /** Names, not secrets: the services' own in the object store. */
    private static final Pattern NAME = Pattern.compile("[a-z]+-service|[a-z]+");

    private final Path folder;

    /** @param folder under which each suite has its data */
    RunLogs(Path folder) {
        this.folder = folder;
    }

    /** The output of every process, PostgreSQL's own log and the access logs; Kafka's records are no logs. */
    List<Path> files() {
        return walk(file -> {
            String path = folder.relativize(file).toString().replace('\\', '/');
            return path.matches(".*/logs/.*") || path.matches(".*/postgres\\.log|.*/run\\.log|run\\.log");
        });
    }

    /** For each secret of a launcher and its servers what it is. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        for (Path file : walk(path -> path.toString().endsWith(".properties") && !path.endsWith("meta.properties"))) {
            Properties kept = load(file);
            kept.stringPropertyNames().stream()
                    .filter(name -> SECRET.matcher(name).find())
                    .filter(name -> !NAME.matcher(kept.getProperty(name)).matches())
                    .forEach(name -> secrets.put(kept.getProperty(name), name + " of " + folder.relativize(file)));
        }
        return secrets;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The suite runs on meanwhile: what is gone before it is looked at is left out. */
    private List<Path> walk(Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    return goOnIfGone(failure);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    return failure == null ? FileVisitResult.CONTINUE : goOnIfGone(failure);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(found);
        return found;
    }

    private static FileVisitResult goOnIfGone(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /**
     * Where something lies that should not.
     *
     * @param values for each text what it is
     * @param kinds for each pattern what it is
     * @return file, line and what it is, never the text itself
     */
    static List<String> search(Path file, Map<String, String> values, Map<Pattern, String> kinds) {
        List<String> found = new ArrayList<>();
        try {
            // Not by readAllLines: a worker may write what is no UTF-8.
            String[] lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n");
            for (int line = 0; line < lines.length; line++) {
                String text = lines[line];
                String place = file + ":" + (line + 1) + " holds ";
                values.forEach((value, what) -> {
                    if (text.contains(value)) {
                        found.add(place + what);
                    }
                });
                kinds.forEach((pattern, what) -> {
                    if (pattern.matcher(text).find()) {
                        found.add(place + what);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
