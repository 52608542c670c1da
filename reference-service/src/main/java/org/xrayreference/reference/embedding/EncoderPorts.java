package org.xrayreference.reference.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** The input and the outputs of an encoder that are used, found to be there and to be of the right shape. */
record EncoderPorts(String origin, String input, long[] shape, String vector, Optional<String> film) {
    private static final int ANY = -1;

    static EncoderPorts of(Encoder encoder, OrtSession session) {
        try {
            return of(encoder, session.getInputInfo(), session.getOutputInfo());
        } catch (OrtException e) {
            throw new UnusableEncoder(encoder.origin() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static EncoderPorts of(Encoder encoder, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {
        Finder finder = new Finder(encoder.origin());
        EncoderSettings settings = encoder.settings();
        String input = finder.one("input", settings.input().name(), inputs);
        long[] shape = settings.input().shape();
        finder.requireShape("input", input, inputs, shape);
        String vector = finder.one("output", settings.output().vector(), outputs);
        finder.requireShape("output", vector, outputs, 1, ANY);
        Optional<String> film = settings.output().film();
        if (film.isPresent()) {
            finder.one("film-output", film, outputs);
            finder.requireShape("film-output", film.get(), outputs, 1, 1);
        }
        return new EncoderPorts(encoder.origin(), input, shape, vector, film);
    }

    int inputLength() {
        return (int) Arrays.stream(shape).reduce(1, (product, side) -> product * side);
    }

    /** What the file leaves open is seen in an answer. */
    int dimensionsOf(Map<String, float[]> answer) {
        int dimensions = answer.get(vector).length;
        if (dimensions < 2) {
            throw new UnusableEncoder(
                    "%s: output “%s” has %d dimension; at least 2 were expected".formatted(origin, vector, dimensions));
        }
        return dimensions;
    }

    private record Finder(String origin) {

        String one(String key, Optional<String> wanted, Map<String, NodeInfo> there) {
            if (wanted.isEmpty() && there.size() == 1) {
                return there.keySet().iterator().next();
            }
            String names = String.join(", ", there.keySet());
            String name = wanted.orElseThrow(() -> new UnusableEncoder(
                    "%s has several: name one of them in xray.embedder.%s: %s".formatted(origin, key, names)));
            if (!there.containsKey(name)) {
                throw new UnusableEncoder(
                        "%s has no “%s” (xray.embedder.%s); it has: %s".formatted(origin, name, key, names));
            }
            return name;
        }

        void requireShape(String key, String name, Map<String, NodeInfo> there, long... expected) {
            List<Long> wanted = Arrays.stream(expected).boxed().toList();
            if (!(there.get(name).getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) {
                throw new UnusableEncoder("%s: “%s” (xray.embedder.%s) is %s; a tensor of floats was expected"
                        .formatted(origin, name, key, there.get(name).getInfo()));
            }
            long[] found = info.getShape();
            boolean fits = found.length == expected.length;
            for (int i = 0; fits && i < found.length; i++) {
                fits = found[i] == expected[i] || found[i] == ANY || expected[i] == ANY;
            }
            if (!fits) {
                throw new UnusableEncoder("%s: “%s” (xray.embedder.%s) has the shape %s; %s was expected, -1 being any"
                        .formatted(origin, name, key, Arrays.toString(found), wanted));
            }
        }
    }
}
