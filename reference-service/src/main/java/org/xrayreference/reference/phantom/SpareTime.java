package org.xrayreference.reference.phantom;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;

import com.sun.management.OperatingSystemMXBean;

/** When nobody else wants the processors: the time for work that nobody waits for. */
final class SpareTime {
    private static final double BUSY = 0.9;
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Looks in all while everything starts, and at most so many at a time. */
    static final int PATIENCE = 200;

    static final int PATIENT_LOOKS = 20;

    /** At a time, on a machine that stays busy. */
    static final int MOST_LOOKS = 4;

    private final DoubleSupplier load;
    private final Duration look;
    private int patience = PATIENCE;

    /**
     * @param load the share of all processors that was in use since it was asked last; negative where nobody knows
     * @param look how often it is asked
     */
    SpareTime(DoubleSupplier load, Duration look) {
        this.load = load;
        this.look = look;
    }

    static SpareTime ofThisMachine() {
        return new SpareTime(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad, LOOK);
    }

    /**
     * Waits for it, though not for ever: up to a second while there is patience left, 10 s in all; then a fifth of a
     * second, so that under load that does not end the work goes on slowly.
     */
    void await() throws InterruptedException {
        int most = patience > 0 ? PATIENT_LOOKS : MOST_LOOKS;
        for (int looks = 0; looks < most && load.getAsDouble() > BUSY; looks++) {
            patience--;
            Thread.sleep(look.toMillis());
        }
    }
}
