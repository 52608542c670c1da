package org.xrayreference.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the site's own scripts never do, whatever a file or an answer holds. */
class ScriptsTest {
    private static final Path ASSETS = Path.of("src/main/resources/assets");

    @Test
    void writeTextAsText() throws IOException {
        assertNone("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|setHTML");
        assertNone("\\beval\\(|new Function\\(|set(Timeout|Interval)\\(\\s*['\"`]|javascript:");
        assertNone("\\.srcdoc\\b|setAttribute\\(\\s*['\"](on|style)");
    }

    @Test
    void listenToNoOtherWindow() throws IOException {
        assertNone("postMessage|onmessage|['\"]message['\"]|window\\.opener|document\\.domain");
    }

    @Test
    void mergeNothingForeign() throws IOException {
        assertNone(
                "__proto__|\\.prototype\\b|setPrototypeOf|Object\\.assign\\([^)]*(JSON|searchParams|dataset|response)");
    }

    private static void assertNone(String pattern) throws IOException {
        Pattern forbidden = Pattern.compile(pattern);
        try (Stream<Path> files = Files.list(ASSETS)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(scripts).hasSizeGreaterThan(10);
            for (Path script : scripts) {
                assertThat(Files.readAllLines(script).stream()
                                .filter(line -> forbidden.matcher(line).find()))
                        .as(script.toString())
                        .isEmpty();
            }
        }
    }
}
