package org.xrayreference.benchmarks;

import java.nio.file.Path;
import java.util.List;

import org.xrayreference.benchmarks.footprint.FootprintBench;
import org.xrayreference.benchmarks.gateway.GatewayBench;
import org.xrayreference.benchmarks.journey.JourneyBench;
import org.xrayreference.benchmarks.preview.PreviewBenchmark;
import org.xrayreference.benchmarks.similarity.SimilarityBenchmark;

/** {@code ./run bench}: finds the measurement and makes it, or lists what there is. */
public final class BenchMain {
    private static final List<Benchmark> ALL = List.of(
            new PreviewBenchmark(),
            new SimilarityBenchmark(),
            new GatewayBench(),
            new JourneyBench(),
            new FootprintBench());

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            ALL.forEach(bench -> System.out.printf("  ./run bench %-12s %s%n", bench.name(), bench.purpose()));
            return;
        }
        for (Benchmark bench : ALL) {
            if (bench.name().equals(arguments[0])) {
                Path root = Path.of(System.getProperty("xray.root"));
                bench.run(root, List.of(arguments).subList(1, arguments.length));
                // Peers may have left threads behind.
                System.exit(0);
            }
        }
        System.err.println("There is no ./run bench " + arguments[0] + "; ./run bench lists what there is.");
        System.exit(2);
    }
}
