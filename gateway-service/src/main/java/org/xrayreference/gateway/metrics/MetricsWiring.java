package org.xrayreference.gateway.metrics;

import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Few series, each with a reason: docs/observability.md names them all, and a test holds it to that. */
class MetricsWiring {
    private static final Set<String> NOT_OURS =
            Set.of("http.server.requests", "jvm.memory.used", "jvm.memory.max", "jvm.gc.overhead", "process.cpu.usage");

    private static final DistributionStatisticConfig BUCKETS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(seconds(0.25), seconds(1), seconds(2.5))
            .build();

    private static double seconds(double seconds) {
        return seconds * Duration.ofSeconds(1).toNanos();
    }

    @Produces
    @Singleton
    MeterFilter onlyWhatIsDocumented() {
        return MeterFilter.denyUnless(id -> id.getName().startsWith("xray.") || NOT_OURS.contains(id.getName()));
    }

    /** Only here: what visitors are promised is measured where they are answered. */
    @Produces
    @Singleton
    MeterFilter withBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests") ? BUCKETS.merge(config) : config;
            }
        };
    }
}
