package org.xrayreference.benchmarks.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xrayreference.benchmarks.BarPlot;
import org.xrayreference.benchmarks.Benchmark;
import org.xrayreference.benchmarks.Figures;
import org.xrayreference.benchmarks.Peers;
import org.xrayreference.benchmarks.PerformanceDocument;
import org.xrayreference.benchmarks.ProcessClock;
import org.xrayreference.benchmarks.Table;

/** From a file to a preview and a thumbnail, beside sharp, GraphicsMagick and ImageIO. */
public final class PreviewBenchmark implements Benchmark {
    private static final String OURS = "X-ray Reference";
    private static final String SHARP = "sharp";
    private static final String SHARP_VERSION = "0.35.5";
    private static final int WARM_UP = 3;
    private static final int FOR_MEMORY = 4;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String purpose() {
        return "from a file to preview and thumbnail, beside npm sharp, GraphicsMagick and ImageIO";
    }

    /** What one contestant did with one kind of picture. */
    private static final class Result {
        final Figures processor = new Figures();
        final Figures wall = new Figures();
        double psnr;
        double peak;
    }

    @Override
    public void run(Path root, List<String> arguments) throws Exception {
        List<PictureKind> kinds = new MadePictures(root).kinds();
        Map<String, Contestant.Start> starts = starts(root);
        Map<PictureKind, Map<String, Result>> results = new LinkedHashMap<>();
        for (PictureKind kind : kinds) {
            results.put(kind, new LinkedHashMap<>());
            for (Map.Entry<String, Contestant.Start> start : starts.entrySet()) {
                System.err.println("warming up: " + start.getKey() + ", " + kind.name());
                results.get(kind).put(start.getKey(), lookedAt(root, kind, start.getValue()));
            }
        }
        measure(kinds, starts, results);
        PerformanceDocument document = new PerformanceDocument(root);
        document.replace(
                name(),
                document.plot(name(), plot(results)) + "\n" + table(results) + "\n" + goals(results) + "\n"
                        + new StepTable(root).of(kinds));
    }

    /** Null for a peer that is not here. */
    private static Map<String, Contestant.Start> starts(Path root) throws Exception {
        Peers peers = new Peers(root);
        Map<String, Contestant.Start> starts = new LinkedHashMap<>();
        starts.put(OURS, OurContestant::new);
        if (peers.hasNpm(SHARP, SHARP_VERSION)) {
            List<String> node = List.of(
                    "node",
                    peers.resource("sharp.mjs").toString(),
                    peers.folder().toString());
            starts.put(SHARP, () -> new LineContestant(node, PreviewBenchmark::tabbed));
        }
        if (Peers.program("gm").isPresent()) {
            Path folder = Files.createDirectories(root.resolve("benchmarks/target/graphicsmagick"));
            List<String> gm =
                    List.of("gm", "batch", "-echo", "off", "-feedback", "on", "-pass", "ok", "-fail", "failed", "-");
            starts.put(
                    "GraphicsMagick",
                    () -> new LineContestant(gm, (picture, out) -> magick(picture, out == null ? folder : out)));
        }
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                root.resolve("benchmarks/target/classes").toString(),
                ImageIoMain.class.getName());
        starts.put("ImageIO", () -> new LineContestant(java, PreviewBenchmark::tabbed));
        return starts;
    }

    private static String tabbed(Path picture, Path folder) {
        return folder == null ? picture.toString() : picture + "\t" + folder;
    }

    /** The size before the file's name lets GraphicsMagick decode a JPEG at a fraction of its own. */
    private static String magick(Path picture, Path folder) {
        return "convert -size 1024x1024 " + picture
                + " -colorspace Gray -resize 1024x1024> -normalize -quality 85 -write " + folder.resolve("preview.jpg")
                + " -resize 256x256 " + folder.resolve("thumbnail.jpg");
    }

    /** In a fresh process, whose memory nothing else has filled. */
    private static Result lookedAt(Path root, PictureKind kind, Contestant.Start start) throws IOException {
        Result result = new Result();
        Path folder = Files.createDirectories(root.resolve("benchmarks/target/previews"));
        try (Contestant contestant = start.start()) {
            for (int i = 0; i < FOR_MEMORY; i++) {
                contestant.make(kind.pictures().get(i % kind.pictures().size()), null);
            }
            result.peak = new ProcessClock(contestant.process()).peakMegabytes();
            contestant.make(kind.pictures().get(0), folder);
        }
        result.psnr = Likeness.to(kind.pictures().get(0), 1024).psnr(folder.resolve("preview.jpg"));
        return result;
    }

    private static void measure(
            List<PictureKind> kinds,
            Map<String, Contestant.Start> starts,
            Map<PictureKind, Map<String, Result>> results)
            throws IOException {
        for (PictureKind kind : kinds) {
            Map<String, Contestant> contestants = new LinkedHashMap<>();
            for (Map.Entry<String, Contestant.Start> start : starts.entrySet()) {
                contestants.put(start.getKey(), start.getValue().start());
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
                    Result result = results.get(kind).get(contestant.getKey());
                    batch(kind, contestant.getValue(), round < 0 ? new Result() : result);
                }
                System.err.println(kind.name() + ", round " + (round + 1) + " of " + ROUNDS);
            }
            contestants.values().forEach(Contestant::close);
        }
    }

    private static void batch(PictureKind kind, Contestant contestant, Result result) throws IOException {
        ProcessClock clock = new ProcessClock(contestant.process());
        double used = clock.seconds();
        long start = System.nanoTime();
        for (int i = 0; i < kind.batch(); i++) {
            contestant.make(kind.pictures().get(i % kind.pictures().size()), null);
        }
        result.wall.add((System.nanoTime() - start) / 1e6 / kind.batch());
        result.processor.add((clock.seconds() - used) * 1e3 / kind.batch());
    }

    private static BarPlot plot(Map<PictureKind, Map<String, Result>> results) {
        List<String> names = List.copyOf(results.values().iterator().next().keySet());
        BarPlot plot = BarPlot.sideBySide("Previews a second of one core", "more is better", names);
        results.forEach((kind, byName) -> plot.group(
                kind.name(),
                byName.values().stream()
                        .mapToDouble(result -> 1e3 / result.processor.median())
                        .toArray()));
        return plot;
    }

    private static String table(Map<PictureKind, Map<String, Result>> results) {
        Table table = new Table(
                "Picture, and who makes its preview",
                "processor ms",
                "wall ms",
                "our speed beside it",
                "PSNR dB",
                "peak MB");
        results.forEach((kind, byName) -> {
            table.row("**" + kind.name() + "**");
            Result ours = byName.get(OURS);
            byName.forEach((name, result) -> table.row(
                    name,
                    result.processor.text(1),
                    result.wall.text(1),
                    name.equals(OURS)
                            ? ""
                            : result.processor.ratioTo(ours.processor).text(2) + " ×",
                    Figures.number(result.psnr, 2),
                    Figures.number(result.peak, 0)));
            if (!byName.containsKey(SHARP)) {
                table.notMeasured(SHARP, "Node.js with npm");
            }
            if (!byName.containsKey("GraphicsMagick")) {
                table.notMeasured("GraphicsMagick", "graphicsmagick");
            }
        });
        return table.toString();
    }

    /** What was wanted of us beside sharp, and whether it is so. */
    private static String goals(Map<PictureKind, Map<String, Result>> results) {
        Table table = new Table("Goal, beside sharp", "speed", "PSNR dB", "peak memory");
        results.forEach((kind, byName) -> {
            Result ours = byName.get(OURS);
            Result sharp = byName.get(SHARP);
            if (sharp != null) {
                double speed = sharp.processor.ratioTo(ours.processor).median();
                double nearer = ours.psnr - sharp.psnr;
                double memory = ours.peak / sharp.peak;
                table.row(
                        kind.name(),
                        Figures.number(speed, 2) + " × of " + kind.target() + " ×: " + word(speed >= kind.target()),
                        Figures.number(nearer, 2) + ", at least −0.5: " + word(nearer >= -0.5),
                        Figures.number(memory, 2) + " ×, at most 2 ×: " + word(memory <= 2));
            }
        });
        return table.toString();
    }

    private static String word(boolean reached) {
        return reached ? "reached" : "**missed**";
    }
}
