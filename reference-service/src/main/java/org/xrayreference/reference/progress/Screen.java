package org.xrayreference.reference.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Where a command shows its progress.
 *
 * @param terminal whether a line can be written over
 * @param nanos the clock, as {@link System#nanoTime()}
 */
public record Screen(PrintStream out, boolean terminal, LongSupplier nanos) {

    public static Screen of(PrintStream out, boolean terminal) {
        return new Screen(out, terminal, System::nanoTime);
    }
}
