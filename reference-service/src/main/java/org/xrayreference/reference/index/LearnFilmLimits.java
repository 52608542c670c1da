package org.xrayreference.reference.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.xrayreference.reference.embedding.InnerProduct;

/** Learns {@link FilmLimits} from a sample of the library, so that 98 of 100 of its own pictures are within. */
final class LearnFilmLimits implements Learner<FilmLimits> {
    private static final double LEFT_OUT = 0.02;
    private static final int MOST_QUERIES = 256;

    @Override
    public FilmLimits learn(List<Sample> samples) {
        if (samples.size() < 2) {
            return FilmLimits.NONE;
        }
        float[] mean = meanSketch(samples);
        double[] likeness = samples.stream()
                .mapToDouble(sample -> InnerProduct.of(mean, sample.sketch().centred()))
                .toArray();
        int step = Math.max(1, samples.size() / MOST_QUERIES);
        double[] nearest = IntStream.range(0, samples.size())
                .filter(i -> i % step == 0)
                .mapToDouble(i -> nearestOfOthers(samples.get(i), samples))
                .toArray();
        return new FilmLimits(lowest(nearest), mean, lowest(likeness));
    }

    private static double nearestOfOthers(Sample query, List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.film().patient() != query.film().patient())
                .mapToDouble(sample -> InnerProduct.of(query.vector(), sample.vector()))
                .max()
                .orElse(-1);
    }

    private static double lowest(double[] values) {
        Arrays.sort(values);
        return values[(int) (values.length * LEFT_OUT)];
    }

    private static float[] meanSketch(List<Sample> samples) {
        float[] sum = new float[samples.get(0).sketch().tones().length];
        for (Sample sample : samples) {
            float[] centred = sample.sketch().centred();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += centred[i];
            }
        }
        double length = Math.sqrt(InnerProduct.of(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (sum[i] / Math.max(length, Float.MIN_NORMAL));
        }
        return sum;
    }
}
