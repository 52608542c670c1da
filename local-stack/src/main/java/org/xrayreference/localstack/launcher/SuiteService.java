package org.xrayreference.localstack.launcher;

import java.util.List;
import java.util.Optional;

import org.xrayreference.localstack.process.Compiling;
import org.xrayreference.localstack.process.Heap;

/**
 * A service of the suite.
 *
 * @param name without "-service"
 * @param portOffset its port, counted from the gateway's
 * @param database what it owns in PostgreSQL
 * @param heap what its JVM's heap may take
 * @param compiling when its JVM's optimising compiler works
 */
public record SuiteService(String name, int portOffset, Optional<String> database, Heap heap, Compiling compiling) {
    public static final List<SuiteService> ALL = List.of(
            new SuiteService("gateway", 0, Optional.empty(), new Heap(128, 32, 12), Compiling.OPTIMISE_AS_USUAL),
            new SuiteService("upload", 1, Optional.of("uploads"), new Heap(96, 48, 12), Compiling.OPTIMISE_LATE),
            new SuiteService("preview", 2, Optional.empty(), new Heap(384, 40, 12), Compiling.OPTIMISE_LATE),
            new SuiteService("reference", 3, Optional.of("references"), new Heap(384, 64, 16), Compiling.OPTIMISE_LATE),
            new SuiteService("contact", 4, Optional.of("contacts"), new Heap(96, 32, 8), Compiling.OPTIMISE_NEVER));

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

    /** Who reads goes before pictures that are taken in and prepared. */
    boolean standsBack() {
        return is("upload") || is("preview");
    }
}
