package org.xrayreference.endtoend.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services share no code, but what may leave them in a trace is one decision. */
class TracingCopiesTest {
    @ParameterizedTest
    @CsvSource({
        "upload, CleanSpans", "upload, SendSpans", "upload, TracingConfig",
        "preview, CleanSpans", "preview, SendSpans", "preview, TracingConfig",
        "reference, CleanSpans", "reference, SendSpans", "reference, TracingConfig",
        "contact, CleanSpans", "contact, SendSpans", "contact, TracingConfig"
    })
    void eachServiceHasTheSame(String service, String name) throws IOException {
        assertEquals(text("gateway", name), text(service, name));
    }

    private static String text(String service, String name) throws IOException {
        Path file = Path.of(
                System.getProperty("xray.root"),
                service + "-service/src/main/java/org/xrayreference",
                service,
                "tracing",
                name + ".java");
        return Files.readString(file).replace("org.xrayreference." + service, "org.xrayreference.…");
    }
}
