package org.xrayreference.reference.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what {@code embed} wrote: a picture's name, a tab, and its numbers with commas between them. */
final class ReadVectors {

    private ReadVectors() {}

    /**
     * By file name without folder and ending; centred on their mean and then of length one, without which a network that
     * was not made for comparing finds everything alike.
     */
    static Map<String, float[]> from(Path file) throws IOException {
        Map<String, float[]> vectors = new HashMap<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                String[] parts = line.split("\t", 2);
                if (parts.length < 2) {
                    throw new IllegalArgumentException(file + " has a line without a tab: " + line);
                }
                String name = parts[0].substring(parts[0].lastIndexOf('/') + 1);
                vectors.put(name.replaceFirst("\\.[^.]*$", ""), vector(parts[1]));
            });
        }
        if (vectors.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no vectors");
        }
        centre(vectors.values());
        return vectors;
    }

    private static void centre(Collection<float[]> vectors) {
        float[] mean = new float[vectors.iterator().next().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        for (float[] vector : vectors) {
            double squares = 0;
            for (int i = 0; i < mean.length; i++) {
                vector[i] -= mean[i];
                squares += vector[i] * vector[i];
            }
            for (int i = 0; i < mean.length && squares > 0; i++) {
                vector[i] /= (float) Math.sqrt(squares);
            }
        }
    }

    private static float[] vector(String text) {
        String[] numbers = text.split(",");
        float[] vector = new float[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.parseFloat(numbers[i]);
        }
        return vector;
    }
}
