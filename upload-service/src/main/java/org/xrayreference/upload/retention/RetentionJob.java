package org.xrayreference.upload.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Lets go of what is over its time, class by class; what goes wrong with one does not stop the others. */
@ApplicationScoped
public class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final List<DataClass> classes;
    private final PeriodStore periods;
    private final Clock clock;
    private final Instant begin;
    private final Map<String, LastRun> lastRuns = new ConcurrentHashMap<>();

    /** When a class was last looked through, and how much went. */
    record LastRun(Instant at, int removed) {}

    RetentionJob(List<DataClass> classes, PeriodStore periods, Clock clock, MeterRegistry metrics) {
        this.classes = classes;
        this.periods = periods;
        this.clock = clock;
        this.begin = clock.instant();
        classes.stream()
                .filter(kept -> kept.contents() != DataClass.NOT_SEEN)
                .forEach(kept -> Gauge.builder("xray.retention.lag", () -> lag(kept.name()))
                        .description("For how long nothing of a class may have been let go that is over its time")
                        .baseUnit("seconds")
                        .tag("class", kept.name())
                        .register(metrics));
    }

    void onStart(@Observes StartupEvent started) {
        periods.record(configured());
    }

    Map<String, Duration> configured() {
        return classes.stream().collect(Collectors.toMap(DataClass::name, DataClass::period));
    }

    /** Since the class was last looked through to its end, in seconds. */
    private double lag(String name) {
        LastRun last = lastRuns.get(name);
        return Duration.between(last == null ? begin : last.at(), clock.instant())
                .toSeconds();
    }

    @Scheduled(
            every = "{xray.retention.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        Periods inForce = inForce(periods.read());
        for (DataClass kept : classes) {
            Instant now = clock.instant();
            try {
                int removed = drain(kept, inForce.limit(kept.name(), now));
                lastRuns.put(kept.name(), new LastRun(now, removed));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Retention could not let go of class=%s", kept.name());
            }
        }
    }

    private static int drain(DataClass kept, Instant limit) {
        int total = 0;
        for (int done = kept.contents().drop(limit);
                done > 0;
                done = kept.contents().drop(limit)) {
            total += done;
        }
        if (total > 0) {
            LOG.infof("Retention let go of class=%s count=%d", kept.name(), total);
        }
        return total;
    }

    RetentionView view() {
        Periods recorded = periods.read();
        Periods inForce = inForce(recorded);
        return new RetentionView(
                classes.stream()
                        .map(kept -> RetentionView.ClassView.of(
                                kept, inForce.limit(kept.name(), clock.instant()), lastRuns.get(kept.name())))
                        .toList(),
                recorded.changes().stream().map(RetentionView.ChangeView::of).toList());
    }

    /** With this process's own, which another may not have recorded, nor yet this one. */
    private Periods inForce(Periods recorded) {
        return recorded.with(configured(), clock);
    }
}
