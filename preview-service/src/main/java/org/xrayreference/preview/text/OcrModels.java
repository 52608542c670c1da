package org.xrayreference.preview.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** The two networks and the alphabet, from the jar that carries them (PP-OCR, Apache-2.0). */
final class OcrModels implements AutoCloseable {
    private final OrtSession detection;
    private final OrtSession recognition;
    private final List<String> alphabet;

    private OcrModels(OrtSession detection, OrtSession recognition, List<String> alphabet) {
        this.detection = detection;
        this.recognition = recognition;
        this.alphabet = alphabet;
    }

    static OcrModels load() {
        OnnxNatives.load();
        try {
            return new OcrModels(
                    session("ch_PP-OCRv3_det_infer.onnx"),
                    session("ch_PP-OCRv3_rec_infer.onnx"),
                    alphabet("ppocr_keys_v1.txt"));
        } catch (OrtException e) {
            throw new IllegalStateException("the text models do not load", e);
        }
    }

    OrtSession detection() {
        return detection;
    }

    OrtSession recognition() {
        return recognition;
    }

    /** In the order of the network's classes: nothing, then the keys, then a space. */
    List<String> alphabet() {
        return alphabet;
    }

    /** One thread, and no arena: what a picture needed is given back when it is done. */
    private static OrtSession session(String name) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(bytes(name), options);
        }
    }

    private static List<String> alphabet(String name) {
        List<String> characters = new ArrayList<>();
        characters.add("");
        try (Stream<String> lines = new String(bytes(name), StandardCharsets.UTF_8).lines()) {
            lines.forEach(characters::add);
        }
        characters.add(" ");
        return List.copyOf(characters);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = OcrModels.class.getResourceAsStream("/models/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the text model " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            detection.close();
            recognition.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
