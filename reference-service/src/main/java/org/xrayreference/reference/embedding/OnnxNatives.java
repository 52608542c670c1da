package org.xrayreference.reference.embedding;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import ai.onnxruntime.OrtEnvironment;
import org.bytedeco.javacpp.Loader;

/**
 * Keeps ONNX Runtime's libraries in one place for good, where other programs of the same user that unpack them as well
 * share their memory. Left alone it would unpack 24 MB into the temporary folder at each start, and a process that is
 * killed never clears up behind itself.
 */
final class OnnxNatives {
    private static final String FOLDER = "onnxruntime.native.path";
    /** The names of one platform. Any other is left to the runtime. */
    private static final Map<String, String> PLATFORMS = Map.of(
            "linux-x86_64", "linux-x64",
            "linux-arm64", "linux-aarch64",
            "macosx-arm64", "osx-aarch64");

    private OnnxNatives() {}

    static OrtEnvironment environment() {
        if (System.getProperty(FOLDER) == null) {
            Optional.ofNullable(PLATFORMS.get(Loader.getPlatform())).ifPresent(OnnxNatives::unpackOnce);
        }
        return OrtEnvironment.getEnvironment();
    }

    private static void unpackOnce(String platform) {
        String from = "/ai/onnxruntime/native/" + platform + '/';
        try {
            unpack(from + System.mapLibraryName("onnxruntime4j_jni"));
            System.setProperty(
                    FOLDER, unpack(from + System.mapLibraryName("onnxruntime")).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("ONNX Runtime cannot be unpacked", e);
        }
    }

    private static File unpack(String library) throws IOException {
        File file = Loader.cacheResource(library);
        if (file == null) {
            throw new IOException(library + " is missing");
        }
        return file;
    }
}
