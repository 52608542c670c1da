package org.xrayreference.localstack.process;

import java.util.List;

/**
 * How large a JVM's heap is, in MiB. Left alone, a JVM begins with a 64th of the machine's memory, fills a third of that
 * with new objects before it looks whether any is still needed, and never gives it back: most of what it holds is refuse.
 *
 * @param most enough for its work on one machine
 * @param first what it begins with: enough for the start
 * @param young the part for new objects, the same all the time
 */
public record Heap(int most, int first, int young) {

    /**
     * After a collection of everything 15 to 20 % stay free and the rest goes back at once, down to {@code first}. What is
     * only softly held goes when it has not been used for some seconds. What compilers and networks have used outside the
     * heap goes back after a while, where the JVM knows how.
     */
    public List<String> flags() {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + most + "m",
                "-Xms" + first + "m",
                "-Xmn" + young + "m",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:SoftRefLRUPolicyMSPerMB=10",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=15000");
    }
}
