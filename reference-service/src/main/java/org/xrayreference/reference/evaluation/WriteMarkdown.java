package org.xrayreference.reference.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.xrayreference.reference.evaluation.Evaluation.Group;
import org.xrayreference.reference.index.MeasureIndex;

/** An {@link Evaluation} as a page for people. */
final class WriteMarkdown {
    private static final int SHOWN_K = 50;

    private final StringBuilder text = new StringBuilder();

    String write(Evaluation evaluation) {
        line("# Retrieval figures");
        line("");
        line("Made by `%s`.", evaluation.command());
        line(
                "Model %s (%d numbers a picture), index %s: %d pictures of %d patients.",
                evaluation.model(),
                evaluation.dimensions(),
                evaluation.index(),
                evaluation.pictures(),
                evaluation.patients());
        line(
                "Pictures of the query's own patient never count. Intervals are of 95 %% of %d redrawn sets of patients.",
                PatientBootstrap.DRAWS);
        evaluation.groups().forEach(this::group);
        calibration(evaluation.calibration());
        altered(evaluation.altered());
        abstention(evaluation.abstention());
        evaluation.indexFigures().ifPresent(figures -> index(figures));
        return text.toString();
    }

    private void group(Group group) {
        heading("Queries: %s, %d pictures of %d patients", group.queries(), group.pictures(), group.patients());
        line(
                "kNN-k: a finding's score is the share of the k nearest that carry it. Macro: the mean of the findings with");
        line("at least %d queries; chance is 0.5.", MeasureNeighbourAuc.FEWEST_POSITIVES);
        line("");
        table("k", "macro AUC", "95 %");
        group.auc().forEach(auc -> auc.macro().ifPresent(macro -> row(auc.k(), three(macro.value()), interval(macro))));
        group.against().ifPresent(against -> {
            line("");
            line(
                    "Against the other embedder at k = %d: %s (%s) against %s (%s); the difference is %+.3f (%s), and it is"
                            + " not above 0 in %.1f %% of the draws.",
                    SHOWN_K,
                    three(against.first().value()),
                    interval(against.first()),
                    three(against.second().value()),
                    interval(against.second()),
                    against.difference().value(),
                    interval(against.difference()),
                    100 * against.drawsNotBetter());
        });
        line("");
        table("finding", "queries with it", "AUC at k = " + SHOWN_K, "95 %");
        group.auc().stream()
                .filter(auc -> auc.k() == SHOWN_K)
                .forEach(auc -> auc.findings()
                        .forEach((finding, value) -> row(
                                finding.displayName(),
                                auc.positives().get(finding),
                                three(value.value()),
                                interval(value))));
        line("");
        table("of the nearest", "macro", "by chance", "micro", "by chance");
        group.precision()
                .forEach(precision -> row(
                        precision.k() + ", the share with the query's finding",
                        three(precision.macro().value()),
                        three(precision.macro().byChance()),
                        three(precision.micro().value()),
                        three(precision.micro().byChance())));
        line("");
        table("of the 5 nearest", "mean", "by chance");
        row(
                "Jaccard index of the labels",
                three(group.jaccardAt5().value()),
                three(group.jaccardAt5().byChance()));
        row(
                "same view",
                three(group.sameViewAt5().value()),
                three(group.sameViewAt5().byChance()));
    }

    private void calibration(List<MeasureCalibration.Row> rows) {
        heading("Does the similarity hold?");
        line(
                "Matches on library pictures' pages, by the similarity that is shown, for queries that it was not learnt from.");
        line("");
        table("similarity shown, mean", "share a label", "matches");
        rows.forEach(row -> row(two(row.said()), two((double) row.shared() / row.of()), row.of()));
    }

    private void altered(List<MeasureRobustness.Row> rows) {
        heading("Altered copies of library pictures");
        line("Crops keep the given share of each side.");
        line("");
        table("copy", "original shown first", "said to be the same", "copies");
        rows.forEach(
                row -> row(row.alteration(), share(row.first(), row.of()), share(row.named(), row.of()), row.of()));
    }

    private void abstention(List<MeasureAbstention.Row> rows) {
        heading("Abstention");
        table("pictures", "should be compared", "declined", "of");
        rows.forEach(row ->
                row(row.pictures(), row.shouldAbstain() ? "no" : "yes", share(row.abstained(), row.of()), row.of()));
        for (boolean strange : new boolean[] {true, false}) {
            long declined = rows.stream()
                    .filter(row -> row.shouldAbstain() == strange)
                    .mapToLong(MeasureAbstention.Row::abstained)
                    .sum();
            int of = rows.stream()
                    .filter(row -> row.shouldAbstain() == strange)
                    .mapToInt(MeasureAbstention.Row::of)
                    .sum();
            row(strange ? "**all that are no films**" : "**all films**", "", share(declined, of), of);
        }
    }

    private void index(MeasureIndex.Figures figures) {
        heading("The index");
        line("%s", figures.table());
    }

    private void heading(String format, Object... values) {
        line("");
        line("## " + format, values);
        line("");
    }

    private void table(String... columns) {
        row((Object[]) columns);
        row(Arrays.stream(columns).map(column -> "---").toArray());
    }

    private void row(Object... cells) {
        text.append(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String share(long count, int of) {
        return of == 0 ? "–" : three((double) count / of);
    }

    private static String interval(Interval interval) {
        return three(interval.low()) + " to " + three(interval.high());
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
