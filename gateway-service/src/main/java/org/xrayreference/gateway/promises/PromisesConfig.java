package org.xrayreference.gateway.promises;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the last run of all tests left its results. */
@ConfigMapping(prefix = "xray.promises")
public interface PromisesConfig {
    /** A file that {@code ./mvnw verify} writes to {@code target/promises/results.json}; without it the page says so. */
    Optional<Path> results();
}
