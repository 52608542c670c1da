package org.xrayreference.reference.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words after {@code embed}. */
record EmbedOptions(Path images, Path out, int threads) {
    private static final Set<String> KNOWN = Set.of("--images", "--out", "--threads");

    static EmbedOptions parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            require(KNOWN.contains(option), "“" + option + "” is not known");
            require(i + 1 < words.size(), option + " needs a value");
            values.put(option, words.get(i + 1));
        }
        String threads = values.getOrDefault(
                "--threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        require(
                threads.matches("[1-9]\\d?"),
                "--threads must be a whole number from 1 to 99; it was “" + threads + "”");
        Path images = path(values, "--images");
        require(Files.isDirectory(images), "There is no folder " + images);
        return new EmbedOptions(images, path(values, "--out"), Integer.parseInt(threads));
    }

    private static Path path(Map<String, String> values, String option) {
        require(values.containsKey(option), option + " is missing");
        return Path.of(values.get(option));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
