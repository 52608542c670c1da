package org.xrayreference.preview.worker;

import org.bytedeco.javacpp.Pointer;

/** Ends the worker the moment it holds more memory than a picture may take; native decoders ask nobody. */
final class MemoryGuard {
    /** The exit status by which the parent knows why. */
    static final int TOO_MUCH_MEMORY = 86;

    /** That of Java's own {@code ExitOnOutOfMemoryError}. */
    private static final int HEAP_IS_FULL = 3;

    private static final long LOOK_EVERY_MILLIS = 10;

    private MemoryGuard() {}

    /** The next worker would end of it as well. */
    static boolean isTooMuch(int exitStatus) {
        return exitStatus == TOO_MUCH_MEMORY || exitStatus == HEAP_IS_FULL;
    }

    static void start(long maxMemory) {
        Thread guard = new Thread(() -> watch(maxMemory), "memory-guard");
        guard.setDaemon(true);
        guard.setPriority(Thread.MAX_PRIORITY);
        guard.start();
    }

    private static void watch(long maxMemory) {
        try {
            while (Pointer.physicalBytes() <= maxMemory) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(TOO_MUCH_MEMORY);
    }
}
