package org.xrayreference.reference.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

/** Two pictures of each patient; the angle says whether it is an effusion, as surely as asked for. */
final class MadeLibraryOfVectors {

    private MadeLibraryOfVectors() {}

    /** @param noise 0 for an angle that tells the finding, 1 for one that tells nothing */
    static List<EvaluatedFilm> of(int count, double noise) {
        SplittableRandom random = new SplittableRandom(11);
        List<EvaluatedFilm> films = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean effusion = i / 2 % 2 == 0;
            double angle =
                    (1 - noise) * (effusion ? 0 : 1.5) + random.nextDouble(-0.7, 0.7) + noise * random.nextDouble(3);
            films.add(new EvaluatedFilm(
                    "%04d".formatted(i),
                    i / 2,
                    Set.of(effusion ? Finding.EFFUSION : Finding.HERNIA),
                    i % 3 == 0 ? View.AP : View.PA,
                    Optional.of(i < count / 4 ? "test" : "train_val"),
                    new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}));
        }
        return films;
    }
}
