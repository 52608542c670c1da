package org.xrayreference.gateway.canary;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Runs the canary now and then, and remembers what it found last. */
@ApplicationScoped
public class CanaryJob {
    private static final Logger LOG = Logger.getLogger(CanaryJob.class);

    private final RunCanary canary;
    private final CanaryConfig config;
    private volatile CanaryResult last;

    CanaryJob(RunCanary canary, CanaryConfig config) {
        this.canary = canary;
        this.config = config;
    }

    @Scheduled(
            every = "{xray.canary.every}",
            delayed = "{xray.canary.first-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        last = canary.run();
        if (!last.isWell()) {
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
