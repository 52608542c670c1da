package org.xrayreference.reference.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether the similarity that is shown holds: of matches shown with 60 %, 60 % should share a label with the query. */
final class MeasureCalibration {
    private static final int BINS = 10;

    private final Map<String, EvaluatedFilm> library;
    private final Site site;

    MeasureCalibration(Collection<EvaluatedFilm> library, Site site) {
        this.library = library.stream().collect(Collectors.toMap(EvaluatedFilm::id, Function.identity()));
        this.site = site;
    }

    /**
     * Matches whose similarity lies in one tenth of the scale.
     *
     * @param said the mean of their similarities
     * @param shared so many of the {@code of} have a label in common with the query
     */
    record Row(double said, long shared, int of) {}

    private record Pair(double said, boolean shared) {}

    /** Matches of the query's own patient do not count. */
    List<Row> rows(List<String> queries) {
        List<Pair> pairs =
                queries.parallelStream().flatMap(id -> pairs(id).stream()).toList();
        Map<Integer, List<Pair>> bins =
                pairs.stream().collect(Collectors.groupingBy(pair -> Math.min(BINS - 1, (int) (pair.said() * BINS))));
        return IntStream.range(0, BINS)
                .filter(bins::containsKey)
                .mapToObj(bins::get)
                .map(bin -> new Row(
                        bin.stream().mapToDouble(Pair::said).average().orElseThrow(),
                        bin.stream().filter(Pair::shared).count(),
                        bin.size()))
                .toList();
    }

    private List<Pair> pairs(String id) {
        EvaluatedFilm query = library.get(id);
        List<Pair> pairs = new ArrayList<>();
        for (Site.Similar similar : site.similar(id)) {
            EvaluatedFilm match = library.get(similar.id());
            if (match != null && match.patient() != query.patient()) {
                pairs.add(new Pair(similar.similarity(), !Collections.disjoint(query.findings(), match.findings())));
            }
        }
        return pairs;
    }
}
