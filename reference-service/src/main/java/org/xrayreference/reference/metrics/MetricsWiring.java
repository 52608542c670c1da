package org.xrayreference.reference.metrics;

import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.config.MeterFilter;

/** Few series, each with a reason: docs/observability.md names them all, and a test holds it to that. */
class MetricsWiring {
    private static final Set<String> NOT_OURS =
            Set.of("http.server.requests", "jvm.memory.used", "jvm.memory.max", "jvm.gc.overhead", "process.cpu.usage");

    @Produces
    @Singleton
    MeterFilter onlyWhatIsDocumented() {
        return MeterFilter.denyUnless(id -> id.getName().startsWith("xray.") || NOT_OURS.contains(id.getName()));
    }
}
