package org.xrayreference.gateway.canary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Runs the canary now and then, and remembers what it found last. */
@ApplicationScoped
public class CanaryJob {
    private static final Logger LOG = Logger.getLogger(CanaryJob.class);

    private static final double MILLIS = 1000.0;

    private final RunCanary canary;
    private final CanaryConfig config;
    private final Clock clock;
    private volatile Instant lastWell;
    private volatile CanaryResult last;

    CanaryJob(RunCanary canary, CanaryConfig config, Clock clock, MeterRegistry metrics) {
        this.canary = canary;
        this.config = config;
        this.clock = clock;
        this.lastWell = clock.instant();
        seconds("xray.canary.age", this::age)
                .description("Since the canary last found everything well, or since the start")
                .register(metrics);
        seconds("xray.canary", () -> last(CanaryResult::matched))
                .description("What the canary last measured")
                .tag("step", "matched")
                .register(metrics);
        seconds("xray.canary", () -> last(CanaryResult::gone))
                .description("What the canary last measured")
                .tag("step", "gone")
                .register(metrics);
    }

    private static Gauge.Builder<Supplier<Number>> seconds(String name, Supplier<Number> value) {
        return Gauge.builder(name, value).baseUnit("seconds");
    }

    private double age() {
        return Duration.between(lastWell, clock.instant()).toSeconds();
    }

    /** NaN, which no query counts, until there is something. */
    private double last(Function<CanaryResult, Duration> measured) {
        return last().filter(result -> result.problem() == null)
                .map(measured)
                .map(took -> took.toMillis() / MILLIS)
                .orElse(Double.NaN);
    }

    @Scheduled(
            every = "{xray.canary.every}",
            delayed = "{xray.canary.first-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        last = canary.run();
        if (last.isWell()) {
            lastWell = last.at();
        } else {
            LOG.errorf("The canary found that a deletion does not reach everything: %s", last.inWords());
        }
    }

    /** Half a check leaves no picture behind. */
    void onStop(@Observes ShutdownEvent stopping) {
        canary.takeBack();
    }

    /** For the status page. */
    public String inWords() {
        if (last != null) {
            return last.inWords();
        }
        return config.every().equals("off") ? "This check is turned off." : "No check has run since the site started.";
    }

    public Optional<CanaryResult> last() {
        return Optional.ofNullable(last);
    }
}
