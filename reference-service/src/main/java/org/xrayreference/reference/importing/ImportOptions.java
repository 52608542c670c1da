package org.xrayreference.reference.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after {@code import}. */
record ImportOptions(
        Path csv, Optional<Path> boxes, List<Path> images, boolean keepSynthetic, Path report, int threads) {

    static final String USAGE = """
            import --csv FILE [--boxes FILE] --images PATH… [--keep-synthetic] [--report FILE] [--threads N]
              --csv FILE         Data_Entry_2017.csv of NIH ChestX-ray14, in its form of 2017 or of 2020 (also .gz)
              --boxes FILE       BBox_List_2017.csv (also .gz)
              --images PATH…     folders with the PNG files, however deep
              --keep-synthetic   keeps the drawn films, which real ones otherwise replace
              --report FILE      where to write what was not taken, and why (import-report.tsv)
              --threads N        how many pictures at a time (one for each processor)
            Running it again takes up what is missing or has changed, also after it was killed.
            Ends with 0; with 3 when rows or files were refused; with 1 when it had to stop; with 2 for wrong words.""";

    static ImportOptions parse(List<String> words) {
        Parsed parsed = new Parsed();
        for (int i = 0; i < words.size(); i++) {
            String option = words.get(i);
            switch (option) {
                case "--csv" -> parsed.csv = Path.of(value(words, ++i, option));
                case "--boxes" -> parsed.boxes = Optional.of(Path.of(value(words, ++i, option)));
                case "--report" -> parsed.report = Path.of(value(words, ++i, option));
                case "--threads" -> parsed.threads = threads(value(words, ++i, option));
                case "--keep-synthetic" -> parsed.keepSynthetic = true;
                case "--images" -> {
                    parsed.images.add(Path.of(value(words, ++i, option)));
                    while (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
                        parsed.images.add(Path.of(words.get(++i)));
                    }
                }
                default -> throw new IllegalArgumentException("“" + option + "” is not known");
            }
        }
        return parsed.options();
    }

    private static String value(List<String> words, int at, String option) {
        if (at >= words.size() || words.get(at).startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.get(at);
    }

    private static int threads(String text) {
        if (!text.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("--threads must be a whole number from 1 to 99; it was “" + text + "”");
        }
        return Integer.parseInt(text);
    }

    private static final class Parsed {
        private Path csv;
        private Optional<Path> boxes = Optional.empty();
        private final List<Path> images = new ArrayList<>();
        private boolean keepSynthetic;
        private Path report = Path.of("import-report.tsv");
        private int threads = Runtime.getRuntime().availableProcessors();

        private ImportOptions options() {
            if (csv == null || images.isEmpty()) {
                throw new IllegalArgumentException(csv == null ? "--csv is missing" : "--images is missing");
            }
            return new ImportOptions(csv, boxes, List.copyOf(images), keepSynthetic, report, threads);
        }
    }
}
