package org.xrayreference.localstack.launcher;

import java.util.List;
import java.util.Optional;

/**
 * A service of the suite.
 *
 * @param name without "-service"
 * @param portOffset its port, counted from the gateway's
 * @param database what it owns in PostgreSQL
 * @param flags of its JVM: memory enough for its work on one machine, all services together below 1.8 GB
 */
public record SuiteService(String name, int portOffset, Optional<String> database, List<String> flags) {
    // Decoding, hashing and searching are worth the second compiler; a contact form is not.
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    public static final List<SuiteService> ALL = List.of(
            new SuiteService("gateway", 0, Optional.empty(), List.of("-Xmx128m")),
            new SuiteService("upload", 1, Optional.of("uploads"), List.of("-Xmx96m")),
            new SuiteService("preview", 2, Optional.empty(), List.of("-Xmx384m")),
            new SuiteService("reference", 3, Optional.of("references"), List.of("-Xmx384m")),
            new SuiteService("contact", 4, Optional.of("contacts"), List.of("-Xmx96m", FIRST_COMPILER_ONLY)));

    public SuiteService {
        flags = List.copyOf(flags);
    }

    /** The folder of its Maven module. */
    public String module() {
        return name + "-service";
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The gateway needs neither Kafka, nor objects, nor rows, so it may start first. */
    boolean needsStack() {
        return !is("gateway");
    }
}
