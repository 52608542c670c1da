package org.xrayreference.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** On what was measured, as far as it says something about the figures. */
final class MachineWords {
    private MachineWords() {}

    static String here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " cores (" + system.getArch() + "), "
                + Math.round(system.getTotalMemorySize() / (double) (1 << 30)) + " GiB of memory, " + system.getName()
                + ", JDK " + Runtime.version().feature();
    }
}
