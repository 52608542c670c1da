package org.xrayreference.preview.worker;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;

import com.sun.management.OperatingSystemMXBean;

/** When nobody else wants the processors: the time for work that nobody waits for yet. */
final class SpareTime {
    private static final double BUSY = 0.9;
    private static final Duration LOOK = Duration.ofMillis(50);
    static final int MOST_LOOKS = 300;

    private final DoubleSupplier load;
    private final Duration look;

    /**
     * @param load the share of all processors that was in use since it was asked last; negative where nobody knows
     * @param look how often it is asked
     */
    SpareTime(DoubleSupplier load, Duration look) {
        this.load = load;
        this.look = look;
    }

    static SpareTime ofThisMachine() {
        DoubleSupplier load = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad;
        // The first answer is about all the time since the machine started.
        load.getAsDouble();
        return new SpareTime(load, LOOK);
    }

    /** Waits for it, 15 s at most. */
    void await() throws InterruptedException {
        int looks = 0;
        do {
            Thread.sleep(look.toMillis());
        } while (load.getAsDouble() > BUSY && ++looks < MOST_LOOKS);
    }
}
