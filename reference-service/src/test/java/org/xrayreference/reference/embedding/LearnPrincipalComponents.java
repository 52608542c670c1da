package org.xrayreference.reference.embedding;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.xrayreference.reference.picture.NormaliseFilm;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/**
 * Makes the resource of {@link GradientEmbedder}: reads pictures (names from a text file, one a line, from one
 * folder), describes them and keeps the first components, half-whitened. The same pictures give the same file.
 * reference-service/README.md has the command.
 */
public final class LearnPrincipalComponents {
    private static final int COMPONENTS = 128;
    private static final int ROUNDS = 300;

    private LearnPrincipalComponents() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = Files.readAllLines(Path.of(arguments[1]));
        float[][] features = names.parallelStream()
                .map(name -> describe(folder.resolve(name)))
                .toArray(float[][]::new);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            learn(features).writeTo(out);
        }
    }

    private static float[] describe(Path file) {
        try {
            var picture = new ReadPicture(40_000_000).read(Files.readAllBytes(file));
            return new OrientedGradients().describe(new NormaliseFilm().normalise(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadablePicture e) {
            throw new IllegalArgumentException(file + " " + e.getMessage(), e);
        }
    }

    static PrincipalComponents learn(float[][] features) {
        float[] mean = new float[features[0].length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] row : features) {
                sum += row[i];
            }
            mean[i] = (float) (sum / features.length);
        }
        double[][] centred = new double[features.length][mean.length];
        for (int row = 0; row < features.length; row++) {
            for (int i = 0; i < mean.length; i++) {
                centred[row][i] = features[row][i] - mean[i];
            }
        }
        double[][] likeness = IntStream.range(0, centred.length)
                .parallel()
                .mapToObj(row -> IntStream.range(0, centred.length)
                        .mapToDouble(other -> dot(centred[row], centred[other]))
                        .toArray())
                .toArray(double[][]::new);
        return components(mean, centred, eigenvectors(likeness));
    }

    /** Orthogonal iteration: rows are the leading eigenvectors, the largest first. */
    private static double[][] eigenvectors(double[][] symmetric) {
        Random random = new Random(7);
        double[][] vectors = new double[COMPONENTS][];
        for (int i = 0; i < COMPONENTS; i++) {
            vectors[i] = random.doubles(symmetric.length, -1, 1).toArray();
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] present = vectors;
            vectors = IntStream.range(0, COMPONENTS)
                    .parallel()
                    .mapToObj(i -> multiply(symmetric, present[i]))
                    .toArray(double[][]::new);
            orthonormalise(vectors);
        }
        return vectors;
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static void orthonormalise(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                double share = dot(vectors[i], vectors[j]);
                for (int k = 0; k < vectors[i].length; k++) {
                    vectors[i][k] -= share * vectors[j][k];
                }
            }
            double length = Math.sqrt(dot(vectors[i], vectors[i]));
            for (int k = 0; k < vectors[i].length; k++) {
                vectors[i][k] /= length;
            }
        }
    }

    private static PrincipalComponents components(float[] mean, double[][] centred, double[][] eigenvectors) {
        byte[][] weights = new byte[COMPONENTS][mean.length];
        float[] factors = new float[COMPONENTS];
        for (int component = 0; component < COMPONENTS; component++) {
            double[] direction = new double[mean.length];
            for (int row = 0; row < centred.length; row++) {
                for (int i = 0; i < mean.length; i++) {
                    direction[i] += eigenvectors[component][row] * centred[row][i];
                }
            }
            double spread = Math.sqrt(dot(direction, direction));
            double largest = 0;
            for (double value : direction) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int i = 0; i < mean.length; i++) {
                weights[component][i] = (byte) Math.round(direction[i] / largest * 127);
            }
            // unit direction, divided by the square root of its standard deviation: half-whitened
            double deviation = spread / Math.sqrt(centred.length);
            factors[component] = (float) (largest / 127 / spread / Math.sqrt(deviation));
        }
        return new PrincipalComponents(mean, factors, weights);
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
