package org.xrayreference.endtoend.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services share no code, but whom they answer is one decision. */
@Tag("P24")
class CallersCopiesTest {
    @ParameterizedTest
    @CsvSource({
        "preview, GatewayCallsFilter", "preview, EitherKey", "preview, TokensConfig", "preview, TokensWiring",
        "reference, GatewayCallsFilter", "reference, EitherKey", "reference, TokensConfig", "reference, TokensWiring",
        "contact, GatewayCallsFilter", "contact, EitherKey", "contact, TokensConfig", "contact, TokensWiring"
    })
    void eachServiceHasTheSame(String service, String name) throws IOException {
        assertEquals(text("upload", name), text(service, name));
    }

    private static String text(String service, String name) throws IOException {
        Path file = Path.of(
                System.getProperty("xray.root"),
                service + "-service/src/main/java/org/xrayreference",
                service,
                "callers",
                name + ".java");
        return Files.readString(file)
                .replace("org.xrayreference." + service, "org.xrayreference.…")
                .replace("\"" + service + "-calls\"", "\"…-calls\"");
    }
}
