package org.xrayreference.localstack.process;

import java.util.List;

/** When a JVM's optimising compiler works: what it does while everything starts, the whole suite waits for. */
public enum Compiling {
    /** Where it pays at once. */
    OPTIMISE_AS_USUAL(List.of()),
    /** Ten times as late as usual: searching and hashing are worth it, but not before they are done often. */
    OPTIMISE_LATE(List.of(
            "-XX:Tier3InvocationThreshold=2000",
            "-XX:Tier3MinInvocationThreshold=1000",
            "-XX:Tier3CompileThreshold=8000",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000")),
    /** Where little is done, or by other programs. */
    OPTIMISE_NEVER(List.of("-XX:TieredStopAtLevel=1"));

    private final List<String> flags;

    Compiling(List<String> flags) {
        this.flags = flags;
    }

    public List<String> flags() {
        return flags;
    }
}
