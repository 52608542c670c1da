package org.xrayreference.reference.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.xrayreference.reference.evaluation.Evaluation.Group;
import org.xrayreference.reference.picture.GreyPicture;

/** Measures one state of the library: every step says what it does, since all together take minutes. */
final class Evaluate {
    private static final List<Integer> NEIGHBOURS = List.of(5, 10, 20, 50);
    private static final int MOST_NEIGHBOURS = 50;
    private static final List<Integer> PRECISION_AT = List.of(1, 5, 10);
    private static final String TEST = "TEST";

    private final List<EvaluatedFilm> library;
    private final Site site;
    private final Consumer<String> progress;

    Evaluate(List<EvaluatedFilm> library, Site site, Consumer<String> progress) {
        this.library = library;
        this.site = site;
        this.progress = progress;
    }

    /** @param others the same pictures as another embedder sees them, by id; empty for no comparison */
    List<Group> groups(int mostQueries, Map<String, float[]> others) {
        List<Group> groups = new ArrayList<>();
        groups.add(group(
                "the whole library", some(IntStream.range(0, library.size()).toArray(), mostQueries), others));
        int[] test = IntStream.range(0, library.size())
                .filter(i -> library.get(i).split().filter(TEST::equals).isPresent())
                .toArray();
        if (test.length > 0 && test.length < library.size()) {
            groups.add(group("the official test patients", some(test, mostQueries), others));
        }
        return groups;
    }

    private Group group(String name, int[] queries, Map<String, float[]> others) {
        progress.accept("Nearest pictures of " + queries.length + " pictures: " + name);
        Neighbourhoods near = Neighbourhoods.of(library, queries, MOST_NEIGHBOURS);
        MeasureNeighbourAuc auc = new MeasureNeighbourAuc(near);
        MeasureAgreement agreement = new MeasureAgreement(library, near);
        Optional<MeasureNeighbourAuc.Difference> against = others.isEmpty()
                ? Optional.empty()
                : auc.against(Neighbourhoods.of(seenBy(others), queries, MOST_NEIGHBOURS), MOST_NEIGHBOURS);
        return new Group(
                name,
                queries.length,
                (int) IntStream.of(near.patients()).distinct().count(),
                NEIGHBOURS.stream().map(auc::figures).toList(),
                PRECISION_AT.stream().map(agreement::precision).toList(),
                agreement.jaccard(5),
                agreement.sameView(5),
                against);
    }

    private List<EvaluatedFilm> seenBy(Map<String, float[]> others) {
        return library.stream()
                .map(film -> {
                    float[] vector = others.get(film.id());
                    if (vector == null) {
                        throw new IllegalArgumentException("The vectors to compare with have none for " + film.id());
                    }
                    return new EvaluatedFilm(
                            film.id(), film.patient(), film.findings(), film.view(), film.split(), vector);
                })
                .toList();
    }

    /** @param learntFrom ids that the site learnt its similarity from: they do not ask */
    List<MeasureCalibration.Row> calibration(Collection<String> learntFrom, int mostQueries) {
        List<String> queries = library.stream()
                .map(EvaluatedFilm::id)
                .filter(id -> !learntFrom.contains(id))
                .toList();
        progress.accept("Whether the similarity holds, for " + queries.size() + " pictures");
        return new MeasureCalibration(library, site).rows(some(queries, mostQueries));
    }

    List<MeasureRobustness.Row> altered(int most) {
        List<String> ids = some(library.stream().map(EvaluatedFilm::id).toList(), most);
        progress.accept(Alteration.values().length + " alterations of " + ids.size() + " pictures");
        return new MeasureRobustness(site).rows(ids);
    }

    /** @param others by the name of their folder */
    List<MeasureAbstention.Row> abstention(int mostQueries, Map<String, List<GreyPicture>> others) {
        progress.accept("What is declined");
        MeasureAbstention measure = new MeasureAbstention(site);
        List<MeasureAbstention.Row> rows = new ArrayList<>();
        List<String> test = library.stream()
                .filter(film -> film.split().filter(TEST::equals).isPresent())
                .map(EvaluatedFilm::id)
                .toList();
        List<String> rest = library.stream()
                .map(EvaluatedFilm::id)
                .filter(id -> !test.contains(id))
                .toList();
        rows.add(measure.films("library films of the official test patients", some(test, mostQueries)));
        rows.add(measure.films("the other library films", some(rest, mostQueries)));
        rows.addAll(measure.made());
        others.forEach((name, pictures) -> rows.add(measure.others(name, pictures)));
        return rows;
    }

    private static int[] some(int[] places, int most) {
        int count = Math.min(most, places.length);
        return IntStream.range(0, count)
                .map(i -> places[(int) ((long) i * places.length / count)])
                .toArray();
    }

    private static List<String> some(List<String> ids, int most) {
        return IntStream.of(some(IntStream.range(0, ids.size()).toArray(), most))
                .mapToObj(ids::get)
                .toList();
    }
}
