package org.xrayreference.endtoend.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/configuration.md is made of what the services read, and nothing that is set anywhere is read by nobody. */
@DisplayName("The configuration reference")
class ConfigurationTest {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final Path REFERENCE = ROOT.resolve("docs/configuration.md");
    private static final List<ServiceKeys> SERVICES = Stream.of(
                    "gateway-service", "upload-service", "preview-service", "reference-service", "contact-service")
            .map(service -> ServiceKeys.read(ROOT, service))
            .toList();
    private static final Map<String, Key> OF_OTHERS =
            OtherKeys.read(ROOT.resolve("end-to-end/src/test/resources/configuration/of-others.tsv"));

    @Test
    @DisplayName("says of each key in one sentence what it means")
    void explainsEveryKey() {
        assertEquals(
                List.of(),
                SERVICES.stream()
                        .flatMap(service -> service.own().values().stream()
                                .filter(key -> key.meaning().isBlank())
                                .map(key -> service.service() + ": " + key.name()))
                        .toList(),
                "a key without a Javadoc comment");
    }

    /** Mended here, as the formatting is; only compared in CI. */
    @Test
    @DisplayName("is what the code says")
    void isUpToDate() throws IOException {
        String now = new ConfigurationPage(SERVICES, OF_OTHERS.values()).text();
        if (System.getenv("CI") == null) {
            Files.writeString(REFERENCE, now);
        } else {
            assertEquals(
                    Files.readString(REFERENCE),
                    now,
                    "docs/configuration.md is out of date: run ./mvnw verify -pl end-to-end -am and commit it");
        }
    }

    @Test
    @DisplayName("has every variable that Compose, Kubernetes and the launcher set")
    void knowsEverythingThatIsSet() throws IOException {
        Set<String> known = Stream.concat(
                        OF_OTHERS.keySet().stream(),
                        SERVICES.stream()
                                .flatMap(service -> Stream.concat(
                                        service.own().keySet().stream(), service.fixed().keySet().stream())))
                .map(Key::variable)
                .collect(Collectors.toSet());
        Map<String, Set<String>> unknown = new TreeMap<>();
        Settings.all(ROOT).forEach((where, names) -> {
            Set<String> rest = new TreeSet<>(names);
            rest.removeAll(known);
            if (!rest.isEmpty()) {
                unknown.put(where, rest);
            }
        });
        assertEquals(Map.of(), unknown);
    }
}
