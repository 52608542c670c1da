package org.xrayreference.preview.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

import ai.onnxruntime.OrtEnvironment;
import org.bytedeco.javacpp.Loader;

/**
 * Puts ONNX Runtime's libraries beside OpenCV's, once. Left alone it would unpack 28 MB into the temporary folder at
 * each start, and a worker that is killed never clears up behind itself.
 */
final class OnnxNatives {
    private static final String FOLDER = "onnxruntime.native.path";

    private static final long STACK = 64L * 1024 * 1024;

    private OnnxNatives() {}

    static void load() {
        if (System.getProperty(FOLDER) == null) {
            unpackOnce();
        }
        beginWithRoom();
    }

    /**
     * The runtime reads this process's command line when it begins, with a pattern that takes some stack for every
     * letter: a long class path would end the process.
     */
    private static void beginWithRoom() {
        Thread thread = new Thread(null, OrtEnvironment::getEnvironment, "begin-onnxruntime", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while text recognition was loaded", e);
        }
    }

    private static void unpackOnce() {
        String platform = Loader.getPlatform();
        String system = platform.startsWith("macosx") ? "osx" : "linux";
        String processor = platform.endsWith("arm64") ? "aarch64" : "x64";
        String suffix = system.equals("osx") ? ".dylib" : ".so";
        String from = "/ai/onnxruntime/native/" + system + '-' + processor + '/';
        try {
            unpack(from + "libonnxruntime4j_jni" + suffix);
            System.setProperty(FOLDER, unpack(from + "libonnxruntime" + suffix).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File unpack(String library) throws IOException {
        File file = Loader.cacheResource(library);
        if (file == null) {
            throw new IOException("no text recognition for this system: " + library + " is missing");
        }
        return file;
    }
}
