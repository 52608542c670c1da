package org.xrayreference.benchmarks.footprint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.xrayreference.benchmarks.BarPlot;
import org.xrayreference.benchmarks.Benchmark;
import org.xrayreference.benchmarks.Figures;
import org.xrayreference.benchmarks.PerformanceDocument;
import org.xrayreference.benchmarks.Table;
import org.xrayreference.benchmarks.suite.Films;
import org.xrayreference.benchmarks.suite.ProcessTree;
import org.xrayreference.benchmarks.suite.RunningSuite;
import org.xrayreference.benchmarks.suite.SuiteVariant;
import org.xrayreference.benchmarks.suite.Visitor;

/** How long the suite takes to be ready, and what it holds then and after some work. */
public final class FootprintBench implements Benchmark {
    private static final int UPLOADS = 20;
    private static final int SETTLES_S = 20;
    private static final String ALL = "suite";

    /** What one way of starting came to. */
    private static final class Runs {
        private final Figures seconds = new Figures();
        private final Figures cpu = new Figures();
        private final Map<String, Figures> ready = new LinkedHashMap<>();
        private final Map<String, Figures> idle = new LinkedHashMap<>();
        private final Map<String, Figures> idleRss = new LinkedHashMap<>();
        private final Map<String, Figures> worked = new LinkedHashMap<>();
        private final Map<String, Figures> anonymous = new LinkedHashMap<>();
    }

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public String purpose() {
        return "[ROUNDS [KIND]]  seconds to ready and memory: the jars alone, a class archive, and an AOT cache on JDK 25";
    }

    @Override
    public void run(Path root, List<String> arguments) throws Exception {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.get(0));
        Map<SuiteVariant, Runs> measured = new LinkedHashMap<>();
        String wanted = arguments.size() < 2 ? "" : arguments.get(1);
        for (SuiteVariant variant : SuiteVariant.all()) {
            if (!variant.label().contains(wanted)) {
                continue;
            }
            if (variant.start() != SuiteVariant.Start.JARS) {
                // Writes what the measured ones read.
                RunningSuite.start(root, variant, Map.of()).close();
            }
            measured.put(variant, new Runs());
        }
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<SuiteVariant, Runs> each : measured.entrySet()) {
                System.out.println("Round " + round + " of " + rounds + ": "
                        + each.getKey().label());
                measure(root, each.getKey(), each.getValue());
            }
        }
        write(root, measured, rounds);
    }

    private static void measure(Path root, SuiteVariant variant, Runs runs) throws IOException, InterruptedException {
        try (RunningSuite suite = RunningSuite.start(root, variant, Map.of())) {
            suite.secondsToReady().forEach((service, seconds) -> add(runs.ready, service + "-service", seconds));
            runs.seconds.add(suite.secondsToReady().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow());
            runs.cpu.add(ProcessTree.of(suite.pid()).get(ALL).cpu());
            // Decode workers follow, the library is drawn, and the index is built.
            List<byte[]> films = Films.of(suite.site(), UPLOADS);
            TimeUnit.SECONDS.sleep(SETTLES_S);
            ProcessTree.of(suite.pid()).forEach((part, use) -> {
                add(runs.idle, part, use.pss());
                add(runs.idleRss, part, use.rss());
            });
            Visitor visitor = new Visitor(suite.site());
            for (byte[] film : films) {
                visitor.travel(film);
            }
            ProcessTree.of(suite.pid()).forEach((part, use) -> {
                add(runs.worked, part, use.pss());
                add(runs.anonymous, part, use.anonymous());
            });
        }
    }

    private static void add(Map<String, Figures> figures, String part, double value) {
        figures.computeIfAbsent(part, ignored -> new Figures()).add(value);
    }

    private void write(Path root, Map<SuiteVariant, Runs> measured, int rounds) throws IOException {
        Table starts = new Table("Whole suite", "seconds to ready", "CPU seconds", "MiB idle", "MiB after uploads");
        List<String> labels = new ArrayList<>();
        measured.forEach((variant, runs) -> {
            labels.add(variant.label());
            starts.row(
                    variant.label(),
                    runs.seconds.text(1),
                    runs.cpu.text(1),
                    runs.idle.get(ALL).text(0),
                    runs.worked.get(ALL).text(0));
        });
        Map.Entry<SuiteVariant, Runs> usual = measured.entrySet().iterator().next();
        PerformanceDocument document = new PerformanceDocument(root);
        document.replace(
                name(),
                starts + "\n" + plots(document, measured, labels) + "\nEach part with "
                        + usual.getKey().label()
                        + ", which is what `./run` does:\n\n" + parts(usual.getValue())
                        + "\n" + rounds
                        + " starts of each, in turn, on empty data, with the archives of an earlier run; MiB are"
                        + " proportional set size (a page that several processes map is divided among them), pages of"
                        + " mapped files (class archives, index, libraries) included; RSS counts those pages in each"
                        + " process. Idle is " + SETTLES_S + " s after the library was drawn, with both decode workers"
                        + " warm; then " + UPLOADS
                        + " films were uploaded, one after the other. Goals: ready in"
                        + " 20 s, 1,717 MiB (1.8 GB) in all, 250 MiB a service idle.");
    }

    private static String parts(Runs runs) {
        Table parts =
                new Table("", "seconds to ready", "MiB idle", "RSS idle", "MiB after uploads", "of these anonymous");
        runs.idle.forEach((part, idle) -> parts.row(
                part.equals(ALL) ? "all" : part,
                runs.ready.containsKey(part) ? runs.ready.get(part).text(1) : "",
                idle.text(0),
                runs.idleRss.get(part).text(0),
                runs.worked.containsKey(part) ? runs.worked.get(part).text(0) : "",
                runs.anonymous.containsKey(part) ? runs.anonymous.get(part).text(0) : ""));
        return parts.toString();
    }

    private String plots(PerformanceDocument document, Map<SuiteVariant, Runs> measured, List<String> labels)
            throws IOException {
        BarPlot memory = BarPlot.sideBySide("Memory after " + UPLOADS + " uploads", "MiB (PSS)", labels);
        for (String part : measured.values().iterator().next().worked.keySet()) {
            memory.group(
                    part.equals(ALL) ? "all" : part,
                    measured.values().stream()
                            .mapToDouble(runs -> runs.worked.containsKey(part)
                                    ? runs.worked.get(part).median()
                                    : Double.NaN)
                            .toArray());
        }
        BarPlot time = BarPlot.sideBySide("Start of the whole suite", "seconds", labels)
                .group(
                        "until ready",
                        measured.values().stream()
                                .mapToDouble(runs -> runs.seconds.median())
                                .toArray())
                .group(
                        "work (CPU)",
                        measured.values().stream()
                                .mapToDouble(runs -> runs.cpu.median())
                                .toArray());
        return document.plot("footprint-start", time) + "\n" + document.plot("footprint-memory", memory);
    }
}
