package org.xrayreference.benchmarks.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import org.xrayreference.benchmarks.BarPlot;
import org.xrayreference.benchmarks.Benchmark;
import org.xrayreference.benchmarks.Figures;
import org.xrayreference.benchmarks.PerformanceDocument;
import org.xrayreference.benchmarks.Table;
import org.xrayreference.benchmarks.suite.Films;
import org.xrayreference.benchmarks.suite.RunningSuite;
import org.xrayreference.benchmarks.suite.SuiteVariant;
import org.xrayreference.benchmarks.suite.Visitor;
import org.xrayreference.benchmarks.suite.Visitor.Journey;

/** From an upload to its preview and its matches, as a page sees it: through the gateway, told by server-sent events. */
public final class JourneyBench implements Benchmark {
    private static final int FILMS_A_ROUND = 40;
    private static final int WARM_UPS = 20;
    private static final long EVERY_MS = 1000;
    private static final Map<String, String> UNLIMITED =
            Map.of("XRAY_LIMITS_UPLOAD", "100000/1m", "XRAY_LIMITS_READ", "100000/1m", "XRAY_CANARY_EVERY", "off");

    /** How the uploads come. */
    private enum Pace {
        ONE_BY_ONE("one after the other"),
        EACH_SECOND("one each second");

        private final String inWords;

        Pace(String inWords) {
            this.inWords = inWords;
        }
    }

    private int films = FILMS_A_ROUND;
    private final Map<String, List<Journey>> journeys = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> parts = new LinkedHashMap<>();

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public String purpose() {
        return "[ROUNDS [FILMS]]  upload to preview to matches, with and without text recognition, idle and at one a second";
    }

    @Override
    public void run(Path root, List<String> arguments) throws Exception {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.get(0));
        films = arguments.size() < 2 ? FILMS_A_ROUND : Integer.parseInt(arguments.get(1));
        for (String text : List.of("without", "with")) {
            try (TraceCollector traces = new TraceCollector();
                    RunningSuite suite = RunningSuite.start(root, SuiteVariant.usual(), settings(text, traces))) {
                Visitor visitor = new Visitor(suite.site());
                List<byte[]> pictures = Films.of(suite.site(), films);
                for (byte[] film : pictures.subList(0, Math.min(films, WARM_UPS))) {
                    visitor.travel(film);
                }
                for (int round = 1; round <= rounds; round++) {
                    for (Pace pace : Pace.values()) {
                        String label = text + " text recognition, " + pace.inWords;
                        System.out.println("Round " + round + " of " + rounds + ": " + label);
                        traces.forget();
                        List<Journey> done =
                                pace == Pace.ONE_BY_ONE ? oneByOne(visitor, pictures) : eachSecond(visitor, pictures);
                        journeys.computeIfAbsent(label, ignored -> new ArrayList<>())
                                .addAll(done);
                        parts.put(label, withTheRest(traces.whereTheTimeGoes(films), done));
                    }
                }
            }
        }
        write(root, rounds);
    }

    /** A consumer's span ends before its work: what follows is what the visitor still waited for. */
    private static Map<String, Double> withTheRest(Map<String, Double> traced, List<Journey> done) {
        if (!traced.isEmpty()) {
            double known =
                    traced.values().stream().mapToDouble(Double::doubleValue).sum();
            double whole = done.stream().mapToDouble(Journey::matches).average().orElseThrow();
            traced.put("embedded, told of and fetched", Math.max(0, whole - known));
        }
        return traced;
    }

    private static Map<String, String> settings(String text, TraceCollector traces) {
        Map<String, String> settings = new LinkedHashMap<>(UNLIMITED);
        settings.put("XRAY_PREVIEW_TEXT", text.equals("with") ? "on" : "off");
        settings.put("XRAY_TRACES_ENDPOINT", traces.address().toString());
        return settings;
    }

    private static List<Journey> oneByOne(Visitor visitor, List<byte[]> films)
            throws IOException, InterruptedException {
        List<Journey> done = new ArrayList<>();
        for (byte[] film : films) {
            done.add(visitor.travel(film));
        }
        return done;
    }

    /** Whether or not those before are done. */
    private static List<Journey> eachSecond(Visitor visitor, List<byte[]> films)
            throws InterruptedException, ExecutionException {
        ExecutorService visitors = Executors.newCachedThreadPool();
        try {
            List<Future<Journey>> under = new ArrayList<>();
            for (byte[] film : films) {
                under.add(visitors.submit(() -> visitor.travel(film)));
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
            List<Journey> done = new ArrayList<>();
            for (Future<Journey> journey : under) {
                done.add(journey.get());
            }
            return done;
        } finally {
            visitors.shutdownNow();
        }
    }

    private void write(Path root, int rounds) throws IOException {
        Table table = new Table(
                "Seconds", "preview p50", "p95", "p99", "matches p50", "p95", "p99", "uploads", "p95 of the rounds");
        journeys.forEach((label, all) -> table.row(
                label,
                at(all, Journey::preview, 0.5),
                at(all, Journey::preview, 0.95),
                at(all, Journey::preview, 0.99),
                at(all, Journey::matches, 0.5),
                at(all, Journey::matches, 0.95),
                at(all, Journey::matches, 0.99),
                Integer.toString(all.size()),
                ofRounds(all)));
        PerformanceDocument document = new PerformanceDocument(root);
        document.replace(
                name(),
                table + "\n" + plot(document)
                        + "\nUntil what is told of has been fetched: the preview, and twelve matches. " + films
                        + " films (1024 × 1024 PNG, 8 bit) a round, " + rounds + " rounds, after "
                        + Math.min(films, WARM_UPS)
                        + " others; the client runs beside the suite. Goals at p95 until the matches are seen: 1.0 s"
                        + " without text recognition, 2 s with.");
    }

    private String ofRounds(List<Journey> all) {
        Figures rounds = new Figures();
        for (int from = 0; from < all.size(); from += films) {
            rounds.add(percentile(all.subList(from, from + films), Journey::matches, 0.95) / 1000);
        }
        return rounds.text(2);
    }

    private static String at(List<Journey> all, ToDoubleFunction<Journey> time, double share) {
        return Figures.number(percentile(all, time, share) / 1000, 2);
    }

    private static double percentile(List<Journey> all, ToDoubleFunction<Journey> time, double share) {
        double[] sorted = all.stream().mapToDouble(time).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private String plot(PerformanceDocument document) throws IOException {
        List<String> names = parts.values().stream()
                .flatMap(times -> times.keySet().stream())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        BarPlot plot = BarPlot.stacked("Where the time until the matches goes", "ms, mean of the last round", names);
        parts.forEach((label, times) -> plot.group(
                label.replace(" text recognition", " text"),
                names.stream()
                        .mapToDouble(part -> times.getOrDefault(part, 0.0))
                        .toArray()));
        return document.plot("journey", plot);
    }
}
