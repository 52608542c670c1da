package org.xrayreference.reference.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words after {@code evaluate}.
 *
 * @param against vectors of the same pictures by another embedder, as {@code embed} writes them
 * @param others folders of pictures that are no frontal chest films
 * @param queries how many library pictures ask, at most
 * @param altered how many library pictures are altered, at most
 * @param indexed how many made vectors the index is measured with
 */
record EvaluateOptions(Path out, Optional<Path> against, List<Path> others, int queries, int altered, int indexed) {

    static final String USAGE = """
            evaluate [--out DIR] [--against FILE] [--others PATH…] [--queries N] [--altered N] [--indexed N]
              --out DIR       where evaluation.json, evaluation.md and the plots are written (evaluation)
              --against FILE  vectors of the same pictures by another embedder, as ./run embed writes them
              --others PATH…  folders of PNG and JPEG pictures that are no frontal chest films
              --queries N     how many library pictures ask, at most (2000)
              --altered N     how many library pictures are altered and looked for, at most (200)
              --indexed N     how many made vectors the index is measured with, 0 for not at all (112120)
            Pictures of the query's own patient never count. Real pictures must have been imported.""";

    static EvaluateOptions parse(List<String> words) {
        Path out = Path.of("evaluation");
        Optional<Path> against = Optional.empty();
        List<Path> others = new ArrayList<>();
        int queries = 2_000;
        int altered = 200;
        int indexed = 112_120;
        for (int i = 0; i < words.size(); i++) {
            String option = words.get(i);
            switch (option) {
                case "--out" -> out = Path.of(value(words, ++i, option));
                case "--against" -> against = Optional.of(Path.of(value(words, ++i, option)));
                case "--queries" -> queries = number(value(words, ++i, option), option);
                case "--altered" -> altered = number(value(words, ++i, option), option);
                case "--indexed" -> indexed = number(value(words, ++i, option), option);
                case "--others" -> {
                    others.add(Path.of(value(words, ++i, option)));
                    while (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
                        others.add(Path.of(words.get(++i)));
                    }
                }
                default -> throw new IllegalArgumentException("“" + option + "” is not known");
            }
        }
        return new EvaluateOptions(out, against, List.copyOf(others), queries, altered, indexed);
    }

    private static String value(List<String> words, int at, String option) {
        if (at >= words.size() || words.get(at).startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.get(at);
    }

    private static int number(String text, String option) {
        if (!text.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(option + " must be a whole number; it was “" + text + "”");
        }
        return Integer.parseInt(text);
    }
}
