package org.xrayreference.endtoend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of the table of series in docs/observability.md.
 *
 * @param services short names: "upload"
 */
public record DocumentedSeries(String name, Set<String> services, Set<String> labels, Kind kind) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    public enum Kind {
        COUNTER,
        GAUGE,
        TIMER,
        HISTOGRAM
    }

    public static List<DocumentedSeries> all() {
        Path document = Path.of(System.getProperty("xray.root"), "docs/observability.md");
        try {
            return Files.readAllLines(document).stream()
                    .filter(line -> line.matches("\\| `[a-z_]+` \\|.*\\|.*\\| (counter|gauge|timer|histogram) \\|.*"))
                    .map(DocumentedSeries::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentedSeries row(String line) {
        String[] cells = line.split("\\|");
        return new DocumentedSeries(
                codes(cells[1]).iterator().next(),
                Arrays.stream(cells[2].split(",")).map(String::strip).collect(Collectors.toSet()),
                codes(cells[3]),
                Kind.valueOf(cells[4].strip().toUpperCase(Locale.ROOT)));
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a query may ask for by this row, each as name{labels}. */
    public List<String> samples() {
        return switch (kind) {
            case COUNTER, GAUGE -> List.of(sample("", labels));
            case TIMER -> List.of(sample("_count", labels), sample("_sum", labels), sample("_max", labels));
            case HISTOGRAM -> {
                Set<String> bucket = new TreeSet<>(labels);
                bucket.add("le");
                yield List.of(
                        sample("_bucket", bucket),
                        sample("_count", labels),
                        sample("_sum", labels),
                        sample("_max", labels));
            }
        };
    }

    private String sample(String ending, Set<String> all) {
        return name + ending + new TreeSet<>(all);
    }
}
