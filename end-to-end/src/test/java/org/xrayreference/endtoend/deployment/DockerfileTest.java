package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DockerfileTest {
    private static final Path IMAGES = ComposeFile.root().resolve("k8s/images");
    private static final String CONFIGURATION = Yaml.read(ComposeFile.root().resolve("docs/configuration.md"));
    private static final List<String> LINES =
            List.of(Yaml.read(IMAGES.resolve("Dockerfile")).split("\n"));

    @Test
    void takesItsBasesFromVariablesThatNameAVersion() {
        assertTrue(starting("FROM").allMatch(line -> line.matches("FROM \\$\\{(BUILD|RUNTIME)_IMAGE} AS \\w+")));
        assertTrue(starting("ARG BUILD_IMAGE", "ARG RUNTIME_IMAGE")
                .allMatch(line -> line.matches("ARG \\w+=[a-z./-]+:25\\.\\d+\\.\\d+_\\d+-(jdk|jre)")));
        assertEquals(2, starting("ARG BUILD_IMAGE", "ARG RUNTIME_IMAGE").count());
    }

    @Test
    void isTheSameForEveryServiceUntilTheRuntimeStage() {
        assertTrue(LINES.indexOf("ARG SERVICE") > LINES.indexOf("FROM ${RUNTIME_IMAGE} AS service"));
    }

    @Test
    void endsAsTheUserThatTheManifestsName() {
        assertEquals(List.of("USER 10001:10001"), starting("USER").toList());
    }

    @Test
    void copiesWhatChangesLeastFirst() {
        List<String> copied = starting("COPY --from=build")
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        assertEquals(List.of("lib/", "./", "quarkus/", "app/"), copied);
    }

    @Test
    void receivesTheSignalThatEndsItItself() {
        String entrypoint = starting("ENTRYPOINT").findAny().orElseThrow();
        assertTrue(entrypoint.startsWith("ENTRYPOINT [\"java\""), "a shell in between would keep SIGTERM");
        assertTrue(entrypoint.contains("-XX:AOTCache=/app/app.aot"));
        assertFalse(entrypoint.contains("-Xmx"), "how much memory differs by service");
    }

    @Test
    void rehearsesWithEveryKeyThatHasNoDefault() {
        List<String> required = required(CONFIGURATION);
        assertTrue(required.contains("XRAY_TOKENS_PRIVATE_KEY"), () -> "read wrongly: " + required);
        String script = Yaml.read(IMAGES.resolve("rehearse"));
        required.forEach(variable -> assertTrue(script.matches("(?s).*\\b" + variable + "=\\S.*"), variable));
    }

    @Test
    void isProvedWithEveryKeyThatTheGatewayNeeds() {
        List<String> required = required(CONFIGURATION.replaceAll("(?s).*\n## gateway-service\n(.*?)\n## .*", "$1"));
        assertFalse(required.isEmpty());
        String script = Yaml.read(IMAGES.resolve("prove.sh"));
        required.forEach(variable -> assertTrue(script.contains(" -e " + variable + "="), variable));
    }

    /** As variables. */
    private static List<String> required(String table) {
        return Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| \\*\\*required\\*\\* \\|")
                .matcher(table)
                .results()
                .map(row -> row.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Stream<String> starting(String... prefixes) {
        return LINES.stream().filter(line -> Stream.of(prefixes).anyMatch(line::startsWith));
    }
}
