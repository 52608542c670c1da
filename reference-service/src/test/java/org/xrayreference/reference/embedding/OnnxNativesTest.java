package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class OnnxNativesTest {

    @Test
    void loadsWhatItKeepsForGoodNotACopyOfItsOwn() throws IOException {
        assertThat(OnnxNatives.environment().getVersion()).isNotEmpty();
        Path library = Path.of(System.getProperty("onnxruntime.native.path"), System.mapLibraryName("onnxruntime"));
        assertThat(library)
                .isRegularFile()
                .startsWith(Loader.getCacheDir().toPath().toRealPath());
        if (System.getProperty("os.name").startsWith("Linux")) {
            assertThat(Files.readString(Path.of("/proc/self/maps"))).contains(library.toString());
        }
    }
}
