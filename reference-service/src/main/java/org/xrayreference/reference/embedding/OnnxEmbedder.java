package org.xrayreference.reference.embedding;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import org.xrayreference.reference.picture.GreyPicture;

/**
 * Embeds with a network in an ONNX file. One thread for each caller, since callers are many; sessions take several at
 * once.
 */
public final class OnnxEmbedder implements ImageEmbedder {
    private static final double NOTHING_TO_SEE = 3.0;

    private final OrtEnvironment environment = OnnxNatives.environment();
    private final String name;
    private final PrepareInput prepareInput;
    private final OrtSession session;
    private final EncoderPorts ports;
    private final int dimensions;

    /** @throws UnusableEncoder when file and settings do not fit each other */
    public OnnxEmbedder(Encoder encoder) {
        this.name = encoder.name();
        this.prepareInput = new PrepareInput(encoder.settings());
        this.session = load(encoder);
        this.ports = EncoderPorts.of(encoder, session);
        this.dimensions = ports.dimensionsOf(run(new float[ports.inputLength()]));
    }

    private OrtSession load(Encoder encoder) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // What a picture needed is given back when it is done.
            options.setCPUArenaAllocator(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(encoder.onnx(), options);
        } catch (OrtException e) {
            throw new UnusableEncoder(
                    "%s is no ONNX file that can be used: %s".formatted(encoder.origin(), e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public Embedding embed(GreyPicture picture) {
        if (picture.contrast() < NOTHING_TO_SEE) {
            return Embedding.ofNothing(dimensions);
        }
        Map<String, float[]> outputs = run(prepareInput.prepare(picture));
        return new Embedding(ofLengthOne(outputs.get(ports.vector())), film(outputs));
    }

    private Map<String, float[]> run(float[] input) {
        Set<String> wanted =
                Stream.concat(Stream.of(ports.vector()), ports.film().stream()).collect(Collectors.toSet());
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), ports.shape());
                OrtSession.Result result = session.run(Map.of(ports.input(), tensor), wanted)) {
            return wanted.stream().collect(Collectors.toMap(output -> output, output -> numbers(result, output)));
        } catch (OrtException e) {
            throw new IllegalStateException(name + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static float[] numbers(OrtSession.Result result, String output) {
        FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }

    private float[] ofLengthOne(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!Double.isFinite(squares) || squares == 0) {
            throw new IllegalStateException(name + " gave a vector that has no direction");
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private OptionalDouble film(Map<String, float[]> outputs) {
        return ports.film().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(outputs.get(ports.film().get())[0]);
    }
}
