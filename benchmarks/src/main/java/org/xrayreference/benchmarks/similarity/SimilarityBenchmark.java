package org.xrayreference.benchmarks.similarity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xrayreference.benchmarks.BarPlot;
import org.xrayreference.benchmarks.Benchmark;
import org.xrayreference.benchmarks.Figures;
import org.xrayreference.benchmarks.PerformanceDocument;
import org.xrayreference.benchmarks.Table;
import org.xrayreference.reference.index.MadeLibrary;

/** The ten nearest of many vectors, with our index, JVector, pgvector and a plain scan. */
public final class SimilarityBenchmark implements Benchmark {
    /** The films of NIH ChestX-ray14. */
    private static final int WHOLE_LIBRARY = 112_120;

    private static final int DIMENSIONS = 128;
    private static final int K = 10;
    private static final double WANTED_RECALL = 0.99;
    private static final int QUERIES = 400;
    private static final int WARM_UP = 1_000;

    @Override
    public String name() {
        return "similarity";
    }

    @Override
    public String purpose() {
        return "the ten nearest of 112,120 vectors (--vectors N), beside JVector, pgvector and a plain scan";
    }

    @Override
    public void run(Path root, List<String> arguments) throws Exception {
        int count = arguments.size() == 2 && arguments.get(0).equals("--vectors")
                ? Integer.parseInt(arguments.get(1))
                : WHOLE_LIBRARY;
        Path folder = emptied(root.resolve("benchmarks/target/index"));
        // a resource that is null is left alone when the others are closed
        try (MadeLibrary library = new MadeLibrary(count, DIMENSIONS, folder);
                PostgresWithVectors postgres = PostgresWithVectors.startedIn(root.resolve("benchmarks/target/pgvector"))
                        .orElse(null)) {
            List<Nearest> contestants = new ArrayList<>(List.of(
                    Nearest.fixed(
                            "X-ray Reference (Lucene)",
                            library.buildSeconds(),
                            (double) library.indexBytes() / count,
                            (query, k, selected, effort) -> library.inIndex(query, k, selected)),
                    JVectorIndex.of(library),
                    Nearest.fixed(
                            "plain scan",
                            Double.NaN,
                            DIMENSIONS * Float.BYTES,
                            (query, k, selected, effort) -> library.inScan(query, k, selected))));
            if (postgres != null) {
                contestants.add(PgVector.of(library, postgres));
            }
            String part = name() + (count == WHOLE_LIBRARY ? "" : "-" + count);
            List<Contest> contests = Stream.of(false, true)
                    .map(selected -> contest(library, contestants, selected))
                    .toList();
            PerformanceDocument document = new PerformanceDocument(root);
            BarPlot plot = plot(count, contestants, contests);
            document.replace(part, document.plot(part, plot) + "\n" + table(contestants, contests));
        }
    }

    private static Path emptied(Path folder) throws java.io.IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        return folder;
    }

    /** How one of them did. */
    private static final class Result {
        int effort;
        double recall;
        final Figures perSecond = new Figures();
        final Figures median = new Figures();
        final Figures ninetyNinth = new Figures();
    }

    private record Contest(boolean selected, List<Result> results) {}

    private static Contest contest(MadeLibrary library, List<Nearest> contestants, boolean selected) {
        float[][] queries = library.queries(QUERIES);
        int[][] right = Arrays.stream(queries)
                .map(query -> library.inScan(query, K, selected))
                .toArray(int[][]::new);
        List<Result> results = new ArrayList<>();
        for (Nearest nearest : contestants) {
            System.err.println(nearest.name() + " " + words(selected) + ": looking for the fewest candidates");
            results.add(chosen(nearest, queries, right, selected));
        }
        for (int round = -1; round < ROUNDS; round++) {
            System.err.println(
                    words(selected) + (round < 0 ? ", warming up" : ", round " + (round + 1) + " of " + ROUNDS));
            for (int i = 0; i < contestants.size(); i++) {
                Result result = results.get(i);
                measure(contestants.get(i), queries, selected, result, round >= 0);
            }
        }
        return new Contest(selected, results);
    }

    /** With the least effort that is right often enough, or with the most there is. */
    private static Result chosen(Nearest nearest, float[][] queries, int[][] right, boolean selected) {
        Result result = new Result();
        for (int effort : nearest.efforts()) {
            if (effort == 0 || effort >= K) {
                result.effort = effort;
                result.recall = recall(nearest, queries, right, selected, effort);
                if (result.recall >= WANTED_RECALL) {
                    break;
                }
            }
        }
        return result;
    }

    private static double recall(Nearest nearest, float[][] queries, int[][] right, boolean selected, int effort) {
        long found = 0;
        long wanted = 0;
        for (int i = 0; i < queries.length; i++) {
            int[] answer = nearest.search().nearest(queries[i], K, selected, effort);
            wanted += right[i].length;
            found += Arrays.stream(right[i])
                    .filter(number -> IntStream.of(answer).anyMatch(other -> other == number))
                    .count();
        }
        return (double) found / wanted;
    }

    private static void measure(Nearest nearest, float[][] queries, boolean selected, Result result, boolean counts) {
        int asked = counts ? queries.length : Math.min(WARM_UP, 2 * queries.length);
        double[] took = new double[asked];
        for (int i = 0; i < asked; i++) {
            double start = nearest.processorSeconds().getAsDouble();
            nearest.search().nearest(queries[i % queries.length], K, selected, result.effort);
            took[i] = (nearest.processorSeconds().getAsDouble() - start) * 1e3;
        }
        if (counts) {
            Arrays.sort(took);
            result.perSecond.add(1e3 / Arrays.stream(took).average().orElseThrow());
            result.median.add(took[asked / 2]);
            result.ninetyNinth.add(took[(int) (asked * 0.99)]);
        }
    }

    private static BarPlot plot(int count, List<Nearest> contestants, List<Contest> contests) {
        BarPlot plot = BarPlot.sideBySide(
                "The ten nearest of " + Figures.number(count, 0),
                "searches a second of one core, more is better",
                contestants.stream().map(Nearest::name).toList());
        contests.forEach(contest -> plot.group(
                words(contest.selected()),
                contest.results().stream()
                        .mapToDouble(result -> result.perSecond.median())
                        .toArray()));
        return plot;
    }

    private static String words(boolean selected) {
        return selected ? "among 1 in 100" : "among all";
    }

    private static String table(List<Nearest> contestants, List<Contest> contests) {
        Table table = new Table(
                "Search",
                "recall@10",
                "searches a second",
                "p50 ms",
                "p99 ms",
                "our speed beside it",
                "built in s",
                "bytes a vector");
        for (Contest contest : contests) {
            table.row("**" + words(contest.selected()) + "**");
            Result ours = contest.results().get(0);
            for (int i = 0; i < contestants.size(); i++) {
                Result result = contest.results().get(i);
                Nearest nearest = contestants.get(i);
                table.row(
                        nearest.name() + (result.effort == 0 ? "" : ", " + result.effort + " candidates"),
                        Figures.number(result.recall, 3),
                        result.perSecond.text(0),
                        result.median.text(2),
                        result.ninetyNinth.text(2),
                        i == 0 ? "" : ours.perSecond.ratioTo(result.perSecond).text(2) + " ×",
                        Double.isNaN(nearest.buildSeconds()) ? "" : Figures.number(nearest.buildSeconds(), 0),
                        Figures.number(nearest.bytes(), 0));
            }
            if (contestants.stream().noneMatch(nearest -> nearest.name().equals(PgVector.NAME))) {
                table.notMeasured(PgVector.NAME, "postgresql-17-pgvector (Debian 13)");
            }
        }
        return table.toString();
    }
}
