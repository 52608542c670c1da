package org.xrayreference.reference.index;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/**
 * Made films for measurements, the same ones every time: vectors in clusters of clusters, not far from each other, as
 * those of films are; one mass in 100.
 */
final class MadeVectors {
    private static final int PER_CLUSTER = 100;
    private static final int GROUPS = 30;
    private static final double SPREAD = 1.2;
    private static final int PER_PATIENT = 4;
    private static final int MASS_IN = 100;
    private static final int OLDEST = 95;

    private final float[][] centres;
    private final Random random = new Random(11);
    private final int dimensions;

    MadeVectors(int count, int dimensions) {
        this.dimensions = dimensions;
        float[][] groups = new float[GROUPS][];
        Arrays.setAll(groups, i -> ofLengthOne(around(new float[dimensions], 1)));
        centres = new float[Math.max(1, count / PER_CLUSTER)][];
        Arrays.setAll(centres, i -> ofLengthOne(around(groups[i % GROUPS], 1)));
    }

    LibraryFilms.Film film(int number) {
        Set<Finding> findings = EnumSet.of(number % 2 == 0 ? Finding.NO_FINDING : Finding.EFFUSION);
        if (number % MASS_IN == 1) {
            findings.add(Finding.MASS);
        }
        IndexedFilm film = new IndexedFilm(
                "%08d_%03d".formatted(number / PER_PATIENT, number % PER_PATIENT),
                number / PER_PATIENT,
                findings,
                number % 5 < 3 ? View.PA : View.AP,
                Optional.of(number / PER_PATIENT % 2 == 0 ? Sex.F : Sex.M),
                OptionalInt.of(number / PER_PATIENT % OLDEST));
        return new LibraryFilms.Film(film, Optional.of(vector()));
    }

    float[] vector() {
        return ofLengthOne(around(centres[random.nextInt(centres.length)], SPREAD));
    }

    private float[] around(float[] centre, double spread) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (centre[i] + spread * random.nextGaussian() / Math.sqrt(dimensions));
        }
        return vector;
    }

    private static float[] ofLengthOne(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
