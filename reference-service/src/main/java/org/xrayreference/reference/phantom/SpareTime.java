package org.xrayreference.reference.phantom;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;

import com.sun.management.OperatingSystemMXBean;

/** When nobody else wants the processors: the time for work that nobody waits for. */
final class SpareTime {
    private static final double BUSY = 0.9;
    private static final Duration LOOK = Duration.ofMillis(50);
    static final int MOST_LOOKS = 4;

    private final DoubleSupplier load;

    /** @param load the share of all processors that was in use since it was asked last; negative where nobody knows */
    SpareTime(DoubleSupplier load) {
        this.load = load;
    }

    static SpareTime ofThisMachine() {
        return new SpareTime(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad);
    }

    /** Waits for it, though not for ever: under load that does not end the work goes on slowly. */
    void await() throws InterruptedException {
        for (int looks = 0; looks < MOST_LOOKS && load.getAsDouble() > BUSY; looks++) {
            Thread.sleep(LOOK.toMillis());
        }
    }
}
