package org.xrayreference.gateway.promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jboss.logging.Logger;

/**
 * What the tests said when they ran last.
 *
 * @param promises counts by promise number
 */
record TestResults(Instant at, Map<String, Counts> promises) {
    private static final Logger LOG = Logger.getLogger(TestResults.class);

    record Counts(int passed, int failed, int skipped) {}

    /** @return nothing when there is no such file, or none that can be read: the page is a page without it too */
    static Optional<TestResults> read(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .readValue(file.toFile(), TestResults.class));
        } catch (IOException e) {
            LOG.warnf("No test results are shown on /privacy/promises: %s cannot be read", file);
            return Optional.empty();
        }
    }
}
