package org.xrayreference.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** One thing that {@code ./run bench NAME} measures, beside its peers and in one run with them. */
public interface Benchmark {
    /** Each contestant is measured so often, in turn with the others. */
    int ROUNDS = 5;

    String name();

    /** In one line. */
    String purpose();

    /**
     * Measures, and writes its part of {@code docs/performance.md}.
     *
     * @param root the repository
     * @param arguments what followed the name
     */
    void run(Path root, List<String> arguments) throws Exception;
}
