package org.xrayreference.reference.evaluation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xrayreference.reference.finding.Finding;

/** What the nearest pictures have in common with a query, beside what pictures of other patients drawn blindly have. */
final class MeasureAgreement {
    private final List<EvaluatedFilm> library;
    private final Neighbourhoods queries;
    private final Map<Integer, List<EvaluatedFilm>> ofPatient;
    private final Map<Finding, Long> carrying;

    MeasureAgreement(List<EvaluatedFilm> library, Neighbourhoods queries) {
        this.library = library;
        this.queries = queries;
        this.ofPatient = library.stream().collect(Collectors.groupingBy(EvaluatedFilm::patient));
        this.carrying = library.stream()
                .flatMap(film -> film.findings().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** A figure and what it would be by chance. */
    record Figure(double value, double byChance) {}

    /**
     * Precision at k: of the k nearest pictures of a query that carries a finding, the share that carries it too. By
     * chance it is the finding's share among the pictures of other patients.
     *
     * @param macro the mean of the findings
     * @param micro the mean of all pairs of query and finding
     */
    record Precision(int k, Figure macro, Figure micro) {}

    Precision precision(int k) {
        Map<Finding, double[]> sums = new EnumMap<>(Finding.class);
        for (int i = 0; i < queries.count(); i++) {
            EvaluatedFilm query = queries.query(i);
            List<EvaluatedFilm> nearest = queries.of(i, k);
            for (Finding finding : query.findings()) {
                double[] sum = sums.computeIfAbsent(finding, f -> new double[3]);
                sum[0] += share(nearest, finding);
                sum[1] += shareOfOthers(query, finding);
                sum[2]++;
            }
        }
        double pairs = sums.values().stream().mapToDouble(sum -> sum[2]).sum();
        return new Precision(
                k,
                new Figure(mean(sums, sum -> sum[0] / sum[2]), mean(sums, sum -> sum[1] / sum[2])),
                new Figure(total(sums, 0) / pairs, total(sums, 1) / pairs));
    }

    private static double mean(Map<Finding, double[]> sums, ToDoubleFunction<double[]> of) {
        return sums.values().stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    private static double total(Map<Finding, double[]> sums, int column) {
        return sums.values().stream().mapToDouble(sum -> sum[column]).sum();
    }

    private static double share(List<EvaluatedFilm> films, Finding finding) {
        return (double) films.stream()
                        .filter(film -> film.findings().contains(finding))
                        .count()
                / Math.max(1, films.size());
    }

    private double shareOfOthers(EvaluatedFilm query, Finding finding) {
        List<EvaluatedFilm> own = ofPatient.get(query.patient());
        long ownCarrying =
                own.stream().filter(film -> film.findings().contains(finding)).count();
        return (double) (carrying.get(finding) - ownCarrying) / (library.size() - own.size());
    }

    /** The mean Jaccard index of a query's labels and those of each of its k nearest pictures. */
    Figure jaccard(int k) {
        return pairs(k, MeasureAgreement::jaccard);
    }

    /** How often one of the k nearest pictures was taken in the query's view. */
    Figure sameView(int k) {
        return pairs(k, (left, right) -> left.view() == right.view() ? 1 : 0);
    }

    private interface Likeness {
        double of(EvaluatedFilm left, EvaluatedFilm right);
    }

    private Figure pairs(int k, Likeness likeness) {
        double near = IntStream.range(0, queries.count())
                .mapToDouble(i -> mean(queries.query(i), queries.of(i, k), likeness))
                .average()
                .orElse(Double.NaN);
        double any = IntStream.range(0, queries.count())
                .parallel()
                .mapToDouble(i -> mean(queries.query(i), library, likeness))
                .average()
                .orElse(Double.NaN);
        return new Figure(near, any);
    }

    private static double mean(EvaluatedFilm query, List<EvaluatedFilm> films, Likeness likeness) {
        return films.stream()
                .filter(film -> film.patient() != query.patient())
                .mapToDouble(film -> likeness.of(query, film))
                .average()
                .orElse(Double.NaN);
    }

    private static double jaccard(EvaluatedFilm left, EvaluatedFilm right) {
        Set<Finding> common = EnumSet.copyOf(left.findings());
        common.retainAll(right.findings());
        return (double) common.size()
                / (left.findings().size() + right.findings().size() - common.size());
    }
}
