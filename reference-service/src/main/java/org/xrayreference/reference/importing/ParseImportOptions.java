package org.xrayreference.reference.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.importing.ImportOptions.Download;
import org.xrayreference.reference.importing.ImportOptions.Manner;
import org.xrayreference.reference.importing.ImportOptions.Tables;

/** Reads the words after {@code import}; what is wrong with them is the message of its exception. */
final class ParseImportOptions {
    private final List<String> words;
    private int at;

    private Optional<Path> csv = Optional.empty();
    private Optional<Path> boxes = Optional.empty();
    private final List<Path> splits = new ArrayList<>();
    private final List<Path> images = new ArrayList<>();
    private boolean metadataOnly;
    private boolean download;
    private Optional<Path> from = Optional.empty();
    private Optional<Path> to = Optional.empty();
    private boolean keepSynthetic;
    private Path report = Path.of("import-report.tsv");
    private int threads = Runtime.getRuntime().availableProcessors();

    ParseImportOptions(List<String> words) {
        this.words = words;
    }

    ImportOptions parse() {
        while (at < words.size()) {
            String option = words.get(at++);
            switch (option) {
                case "--csv" -> csv = Optional.of(Path.of(value(option)));
                case "--boxes" -> boxes = Optional.of(Path.of(value(option)));
                case "--splits" -> values(option, splits);
                case "--images" -> values(option, images);
                case "--metadata-only" -> metadataOnly = true;
                case "--download" -> download = true;
                case "--from" -> from = Optional.of(Path.of(value(option)));
                case "--to" -> to = Optional.of(Path.of(value(option)));
                case "--keep-synthetic" -> keepSynthetic = true;
                case "--report" -> report = Path.of(value(option));
                case "--threads" -> threads = number(value(option));
                default -> throw new IllegalArgumentException("“" + option + "” is not known");
            }
        }
        requireSense();
        return new ImportOptions(
                csv.map(file -> new Tables(file, boxes, List.copyOf(splits))),
                download ? Optional.of(new Download(from, to.orElse(Path.of("nih-chestxray14")))) : Optional.empty(),
                List.copyOf(images),
                new Manner(metadataOnly, keepSynthetic, report, threads));
    }

    private void requireSense() {
        require(csv.isPresent() || download && images.isEmpty(), "--csv is missing");
        require(csv.isPresent() || boxes.isEmpty() && splits.isEmpty(), "--boxes and --splits need --csv");
        require(download || metadataOnly || !images.isEmpty(), "--images is missing");
        require(!metadataOnly || !download && images.isEmpty(), "--metadata-only takes no pictures");
        require(download || from.isEmpty() && to.isEmpty(), "--from and --to need --download");
    }

    private static void require(boolean sense, String otherwise) {
        if (!sense) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private String value(String option) {
        if (at == words.size() || words.get(at).startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.get(at++);
    }

    private void values(String option, List<Path> values) {
        values.add(Path.of(value(option)));
        while (at < words.size() && !words.get(at).startsWith("--")) {
            values.add(Path.of(words.get(at++)));
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("--threads must be a whole number from 1 to 99; it was “" + text + "”");
        }
        return Integer.parseInt(text);
    }
}
