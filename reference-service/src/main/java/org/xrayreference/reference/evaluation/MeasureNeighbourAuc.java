package org.xrayreference.reference.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.xrayreference.reference.finding.Finding;

/**
 * How well the nearest pictures tell findings: a finding's score for a query is the share of its k nearest pictures of
 * other patients that carry it, and its figure the area under the receiver operating characteristic. The macro figure
 * is the mean over the findings with at least ten queries that carry them; "No Finding" is not one of them.
 */
final class MeasureNeighbourAuc {
    static final int FEWEST_POSITIVES = 10;

    private final Neighbourhoods queries;
    private final int[][] draws;
    private final List<Finding> findings;

    MeasureNeighbourAuc(Neighbourhoods queries) {
        this.queries = queries;
        this.draws = PatientBootstrap.draws(queries.patients());
        this.findings = Arrays.stream(Finding.values())
                .filter(finding -> finding != Finding.NO_FINDING && positives(finding) >= FEWEST_POSITIVES)
                .toList();
    }

    /** @param macro empty when no finding has enough queries */
    record Figures(int k, Optional<Interval> macro, Map<Finding, Interval> findings, Map<Finding, Integer> positives) {}

    /**
     * The first library against the second, on the same draws of patients.
     *
     * @param difference of the macro figures, first less second
     * @param drawsNotBetter the share of draws in which the first is not better
     */
    record Difference(Interval first, Interval second, Interval difference, double drawsNotBetter) {}

    Figures figures(int k) {
        Map<Finding, Interval> each = new EnumMap<>(Finding.class);
        Map<Finding, Integer> positives = new EnumMap<>(Finding.class);
        for (Finding finding : findings) {
            RocAuc auc = auc(queries, finding, k);
            double[] redrawn = IntStream.range(0, draws.length)
                    .mapToDouble(draw -> auc.weighted(draws[draw]))
                    .toArray();
            each.put(finding, Interval.of(auc.weighted(once()), redrawn));
            positives.put(finding, positives(finding));
        }
        Optional<Interval> macro = findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.of(macro(queries, k), redrawn(queries, k)));
        return new Figures(k, macro, each, positives);
    }

    /** @param others the same queries in another embedder's space */
    Optional<Difference> against(Neighbourhoods others, int k) {
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        double[] first = redrawn(queries, k);
        double[] second = redrawn(others, k);
        double[] differences = IntStream.range(0, first.length)
                .mapToDouble(draw -> first[draw] - second[draw])
                .toArray();
        double firstMacro = macro(queries, k);
        double secondMacro = macro(others, k);
        double notBetter = (double) IntStream.range(0, differences.length)
                        .filter(draw -> differences[draw] <= 0)
                        .count()
                / differences.length;
        return Optional.of(new Difference(
                Interval.of(firstMacro, first),
                Interval.of(secondMacro, second),
                Interval.of(firstMacro - secondMacro, differences),
                notBetter));
    }

    private double macro(Neighbourhoods neighbourhoods, int k) {
        return findings.stream()
                .mapToDouble(finding -> auc(neighbourhoods, finding, k).weighted(once()))
                .average()
                .orElse(Double.NaN);
    }

    /** The macro figure of every draw; a finding that a draw has none or nothing but of is left out of it. */
    private double[] redrawn(Neighbourhoods neighbourhoods, int k) {
        List<RocAuc> aucs = new ArrayList<>();
        findings.forEach(finding -> aucs.add(auc(neighbourhoods, finding, k)));
        return IntStream.range(0, draws.length)
                .parallel()
                .mapToDouble(draw -> aucs.stream()
                        .mapToDouble(auc -> auc.weighted(draws[draw]))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private RocAuc auc(Neighbourhoods neighbourhoods, Finding finding, int k) {
        double[] scores = new double[neighbourhoods.count()];
        boolean[] positive = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            List<EvaluatedFilm> nearest = neighbourhoods.of(i, k);
            long carrying = nearest.stream()
                    .filter(film -> film.findings().contains(finding))
                    .count();
            scores[i] = (double) carrying / Math.max(1, nearest.size());
            positive[i] = neighbourhoods.query(i).findings().contains(finding);
        }
        return new RocAuc(scores, positive);
    }

    private int positives(Finding finding) {
        return (int) IntStream.range(0, queries.count())
                .filter(i -> queries.query(i).findings().contains(finding))
                .count();
    }

    private int[] once() {
        return IntStream.generate(() -> 1).limit(queries.count()).toArray();
    }
}
