package org.xrayreference.reference.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.index.LibraryFilms.LibraryState;
import org.xrayreference.reference.library.LibraryQuery;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/**
 * How right and how fast the index is on made films, judged by an exact scan; on one thread, whose processor time is
 * what is measured: other work on the machine does not count.
 */
public final class MeasureIndex {
    private static final int K = 10;
    private static final int QUERIES = 500;
    private static final int WARM_UP = 300;

    private final Path folder;

    /** @param folder for the index while it is measured */
    public MeasureIndex(Path folder) {
        this.folder = folder;
    }

    /** Searches of one kind: recall of the ten nearest, and milliseconds. */
    public record Searches(String kind, double recall, double median, double ninetyNinth) {}

    /** @param bytes on disk */
    public record Figures(
            int films,
            int dimensions,
            double buildSeconds,
            long bytes,
            int segments,
            double openSeconds,
            List<Searches> searches,
            List<Searches> listing) {

        /** As a table of Markdown. */
        public String table() {
            StringBuilder table = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%,d films, %d dimensions: built in %.1f s, %.1f MB in %d segments, opened in %.2f s%n%n",
                    films,
                    dimensions,
                    buildSeconds,
                    bytes / 1e6,
                    segments,
                    openSeconds));
            table.append("| Search | recall@10 | p50 ms | p99 ms |\n|---|---|---|---|\n");
            Stream.concat(searches.stream(), listing.stream())
                    .forEach(row -> table.append(String.format(
                            Locale.ROOT,
                            "| %s | %s | %.2f | %.2f |%n",
                            row.kind(),
                            Double.isNaN(row.recall()) ? "" : String.format(Locale.ROOT, "%.4f", row.recall()),
                            row.median(),
                            row.ninetyNinth())));
            return table.toString();
        }
    }

    /** Films, dimensions and a folder that may be filled. */
    public static void main(String... words) throws IOException {
        System.out.println(new MeasureIndex(Path.of(words[2]))
                .measure(Integer.parseInt(words[0]), Integer.parseInt(words[1]))
                .table());
    }

    public Figures measure(int count, int dimensions) throws IOException {
        Files.createDirectories(folder);
        IndexAbout about = new IndexAbout(new LibraryState("made", 1), new EmbeddingModel("made", dimensions));
        MadeVectors made = new MadeVectors(count, dimensions);
        List<IndexedFilm> films = new ArrayList<>();
        float[] vectors = new float[count * dimensions];
        long building = 0;
        try (WriteFilms write = new WriteFilms(folder)) {
            for (int i = 0; i < count; i++) {
                LibraryFilms.Film film = made.film(i);
                films.add(film.film());
                System.arraycopy(film.vector().orElseThrow(), 0, vectors, i * dimensions, dimensions);
                long start = now();
                write.take(film);
                building += now() - start;
            }
            long start = now();
            write.commit();
            building += now() - start;
        }
        ExactScan judge = new ExactScan("made", "made", dimensions, films, vectors, FilmLimits.NONE);
        long start = now();
        try (LuceneIndex index = new LuceneIndex(folder, about)) {
            double opened = (now() - start) / 1e9;
            float[][] queries = new float[QUERIES][];
            Arrays.setAll(queries, i -> made.vector());
            return new Figures(
                    count,
                    dimensions,
                    building / 1e9,
                    bytes(),
                    index.segments(),
                    opened,
                    searches(index, judge, queries),
                    listing(index, count));
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static List<Searches> searches(SimilarityIndex index, SimilarityIndex judge, float[][] queries) {
        Selection mass = Selection.of(Optional.of(Finding.MASS), Optional.empty());
        Selection.Ages old = new Selection.Ages(OptionalInt.of(70), OptionalInt.of(80));
        return List.of(
                search("whole library", index, judge, queries, Selection.ALL),
                search("but one film", index, judge, queries, Selection.ALL.exceptId("00000001_001")),
                search("but one patient", index, judge, queries, Selection.ALL.exceptPatient(7)),
                search("a view, 60 %", index, judge, queries, Selection.of(Optional.empty(), Optional.of(View.PA))),
                search("ages, 12 %", index, judge, queries, Selection.ALL.people(Optional.empty(), old)),
                search("a finding, 1 %", index, judge, queries, mass),
                search("a finding, a sex, ages", index, judge, queries, mass.people(Optional.of(Sex.M), old)));
    }

    private static Searches search(
            String kind, SimilarityIndex index, SimilarityIndex judge, float[][] queries, Selection selection) {
        double[] took = times(queries, query -> index.nearest(query, K, selection));
        double recall = 0;
        for (float[] query : queries) {
            List<Neighbour> right = judge.nearest(query, K, selection);
            Set<String> found = new HashSet<>();
            index.nearest(query, K, selection)
                    .forEach(neighbour -> found.add(neighbour.film().id()));
            recall += right.isEmpty()
                    ? 1
                    : (double) right.stream()
                                    .filter(neighbour ->
                                            found.contains(neighbour.film().id()))
                                    .count()
                            / right.size();
        }
        return searches(kind, recall / queries.length, took);
    }

    private static List<Searches> listing(LuceneIndex index, int count) {
        LibraryQuery first = query(Optional.empty(), List.of(), LibraryQuery.Order.ID, 0);
        LibraryQuery last = query(Optional.empty(), List.of(), LibraryQuery.Order.OLDEST, count / 24 - 1);
        LibraryQuery effusions = query(Optional.of(Finding.EFFUSION), List.of(), LibraryQuery.Order.MOST_FINDINGS, 3);
        LibraryQuery words =
                query(Optional.empty(), List.of(new LibraryQuery.Word("4711", Set.of())), LibraryQuery.Order.ID, 0);
        return Stream.of(
                        new Object[] {"listing, first page", first},
                        new Object[] {"listing, last page by age", last},
                        new Object[] {"listing, a finding", effusions},
                        new Object[] {"listing, part of an id", words})
                .map(row -> searches(
                        (String) row[0],
                        Double.NaN,
                        times(new LibraryQuery[100], ignored -> index.search((LibraryQuery) row[1]))))
                .toList();
    }

    private static LibraryQuery query(
            Optional<Finding> finding, List<LibraryQuery.Word> words, LibraryQuery.Order order, int page) {
        return new LibraryQuery(
                finding,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                words,
                order,
                page,
                24);
    }

    private static Searches searches(String kind, double recall, double[] took) {
        Arrays.sort(took);
        return new Searches(kind, recall, took[took.length / 2], took[(int) (took.length * 0.99)]);
    }

    private static <Q> double[] times(Q[] queries, Consumer<Q> ask) {
        for (int i = 0; i < WARM_UP; i++) {
            ask.accept(queries[i % queries.length]);
        }
        double[] took = new double[queries.length];
        for (int i = 0; i < took.length; i++) {
            long start = now();
            ask.accept(queries[i]);
            took[i] = (now() - start) / 1e6;
        }
        return took;
    }
}
