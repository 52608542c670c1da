package org.xrayreference.reference.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Redraws patients with replacement, all pictures of a patient together (Efron, 1979, by clusters): pictures of one
 * patient are no independent cases. The draws are the same every time, so two embedders are compared on the same ones.
 */
final class PatientBootstrap {
    static final int DRAWS = 1_000;
    private static final long SEED = 20_171_124;

    private PatientBootstrap() {}

    /** For each draw, how often each case counts. */
    static int[][] draws(int[] patients) {
        Map<Integer, List<Integer>> casesOf = new LinkedHashMap<>();
        for (int i = 0; i < patients.length; i++) {
            casesOf.computeIfAbsent(patients[i], patient -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> clusters = List.copyOf(casesOf.values());
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] draws = new int[DRAWS][patients.length];
        for (int[] times : draws) {
            for (int i = 0; i < clusters.size(); i++) {
                clusters.get(random.nextInt(clusters.size())).forEach(at -> times[at]++);
            }
        }
        return draws;
    }
}
