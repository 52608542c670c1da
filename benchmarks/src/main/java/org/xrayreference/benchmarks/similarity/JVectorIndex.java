package org.xrayreference.benchmarks.similarity;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;

import org.xrayreference.benchmarks.Progress;
import org.xrayreference.reference.index.MadeLibrary;

/** A peer: JVector's graph in memory, with full vectors, as wide and as carefully built as ours. */
final class JVectorIndex {
    private static final VectorTypeSupport TYPES =
            VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final int NEIGHBOURS_OF_A_NODE = 32;
    private static final int CANDIDATES_FOR_A_NODE = 100;
    /** Both as its makers advise. */
    private static final float OVERFLOW = 1.2f;

    private static final float ALPHA = 1.2f;

    private JVectorIndex() {}

    static Nearest of(MadeLibrary library) throws IOException {
        List<VectorFloat<?>> vectors = new ArrayList<>();
        for (float[] vector : library.vectors()) {
            vectors.add(TYPES.createFloatVector(vector));
        }
        int dimensions = library.vectors()[0].length;
        RandomAccessVectorValues values = new ListRandomAccessVectorValues(vectors, dimensions);
        BuildScoreProvider scores =
                BuildScoreProvider.randomAccessScoreProvider(values, VectorSimilarityFunction.DOT_PRODUCT);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        ImmutableGraphIndex graph;
        try (GraphIndexBuilder builder = GraphIndexBuilder.builder(scores, dimensions, NEIGHBOURS_OF_A_NODE)
                .withBeamWidth(CANDIDATES_FOR_A_NODE)
                .withNeighborOverflow(OVERFLOW)
                .withAlpha(ALPHA)
                .build()) {
            graph = builder.build(new ToldOf(vectors, dimensions));
        }
        double seconds = (system.getProcessCpuTime() - start) / 1e9;
        BitSet masses = new BitSet();
        for (int i = 0; i < vectors.size(); i++) {
            masses.set(i, library.isSelected(i));
        }
        Bits selected = masses::get;
        GraphSearcher searcher = new GraphSearcher(graph);
        return Nearest.choosing(
                "JVector",
                seconds,
                (double) graph.ramBytesUsed() / vectors.size() + dimensions * Float.BYTES,
                (query, k, few, effort) -> {
                    SearchResult found = searcher.search(
                            DefaultSearchScoreProvider.exact(
                                    TYPES.createFloatVector(query), VectorSimilarityFunction.DOT_PRODUCT, values),
                            k,
                            effort,
                            0,
                            0,
                            few ? selected : Bits.ALL);
                    int[] numbers = new int[found.getNodes().length];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = found.getNodes()[i].node;
                    }
                    return numbers;
                });
    }

    /** The vectors, each asked for once to become a node. */
    private static final class ToldOf extends ListRandomAccessVectorValues {
        private final Progress progress;

        ToldOf(List<VectorFloat<?>> vectors, int dimensions) {
            super(vectors, dimensions);
            progress = new Progress("building JVector's", vectors.size());
        }

        @Override
        public VectorFloat<?> getVector(int node) {
            progress.oneMore();
            return super.getVector(node);
        }
    }
}
