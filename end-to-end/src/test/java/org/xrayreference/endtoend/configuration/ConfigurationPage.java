package org.xrayreference.endtoend.configuration;

import java.util.Collection;
import java.util.List;

/** The page, in Markdown. */
record ConfigurationPage(List<ServiceKeys> services, Collection<Key> ofOthers) {
    private static final String START = """
            # Configuration

            Every key that the services read, made from their source by `ConfigurationTest` in `end-to-end`: run
            `./mvnw verify` after a change and commit this file; in CI a difference fails.

            A key is set as a system property, or as an environment variable with every other character than a letter or a
            digit as `_`: `xray.retention.raw` is `XRAY_RETENTION_RAW`. Durations are ISO 8601 (`PT24H`, `P30D`) or short (`15m`,
            `1h`). A bad or a missing value stops the start and names itself. What is **secret** comes from `.env`, a
            Kubernetes Secret, or a file that only its owner may read, and stands in no file of this repository.
            """;
    private static final String HEAD = "| Key | Default | Kind | Meaning |\n|---|---|---|---|\n";

    String text() {
        StringBuilder page = new StringBuilder(START);
        page.append("\n## What every deployment sets\n\n")
                .append(
                        "Keys of Quarkus, Kafka's client and the JVM, as far as Compose, Kubernetes or `./run` set them.\n\n")
                .append("| Key | Kind | Meaning |\n|---|---|---|\n");
        for (Key key : ofOthers) {
            page.append("| `%s` | %s%s | %s |%n"
                    .formatted(key.name(), key.kind(), key.isSecret() ? ", **secret**" : "", key.meaning()));
        }
        for (ServiceKeys service : services) {
            page.append("\n## ").append(service.service()).append("\n\n").append(HEAD);
            service.own().values().forEach(key -> page.append(key.row()).append('\n'));
            page.append("\nSet in its `application.properties`; change these with care:\n\n")
                    .append("| Key | Value | Why |\n|---|---|---|\n");
            service.fixed()
                    .values()
                    .forEach(key -> page.append("| `%s` | `%s` | %s |%n"
                            .formatted(key.name(), key.byDefault().orElseThrow().replace("|", "\\|"), key.meaning())));
        }
        return page.toString();
    }
}
