package org.xrayreference.localstack.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xrayreference.localstack.process.BehindOthers;
import org.xrayreference.localstack.process.Heap;

/**
 * A service of the suite.
 *
 * @param name without "-service"
 * @param portOffset its port, counted from the gateway's
 * @param database what it owns in PostgreSQL
 * @param heap what its JVM's heap may take
 * @param flags how its JVM compiles
 */
public record SuiteService(String name, int portOffset, Optional<String> database, Heap heap, List<String> flags) {
    // What takes long there is done by the decode workers, the store and the database.
    private static final List<String> OPTIMISE_NEVER = List.of("-XX:TieredStopAtLevel=1");

    public static final List<SuiteService> ALL = List.of(
            new SuiteService("gateway", 0, Optional.empty(), new Heap(128, 56, 32), compileLate(2_000)),
            new SuiteService("upload", 1, Optional.of("uploads"), new Heap(96, 36, 8), OPTIMISE_NEVER),
            new SuiteService("preview", 2, Optional.empty(), new Heap(384, 24, 8), OPTIMISE_NEVER),
            new SuiteService("reference", 3, Optional.of("references"), new Heap(384, 40, 8), optimiseLate(5_000)),
            new SuiteService("contact", 4, Optional.of("contacts"), new Heap(96, 24, 8), OPTIMISE_NEVER));

    public SuiteService {
        flags = List.copyOf(flags);
    }

    /**
     * Searching and passing requests on are worth compiling well, but not while everything starts.
     *
     * @param calls after which the quick compiler takes a method, 200 if left alone: its code takes memory
     */
    private static List<String> compileLate(int calls) {
        return List.of(
                "-XX:Tier3InvocationThreshold=" + calls,
                "-XX:Tier3MinInvocationThreshold=" + calls / 2,
                "-XX:Tier3CompileThreshold=" + calls * 4);
    }

    /** The optimising compiler comes ten times as late as usual as well. */
    private static List<String> optimiseLate(int calls) {
        List<String> flags = new ArrayList<>(compileLate(calls));
        flags.addAll(List.of(
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000"));
        return flags;
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

    /** The command line with its place among the others: who reads goes before pictures that come in or are prepared. */
    public List<String> inItsPlace(List<String> command) {
        return is("upload") || is("preview") ? BehindOthers.command(command) : command;
    }
}
