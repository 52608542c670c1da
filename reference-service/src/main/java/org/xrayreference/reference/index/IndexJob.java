package org.xrayreference.reference.index;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import org.xrayreference.reference.library.ServingEmbedder;

/** Loads the index when the service starts, and again whenever the library has changed. */
@ApplicationScoped
public class IndexJob {
    private static final Logger LOG = Logger.getLogger(IndexJob.class);
    private static final String SIZE = "xray.index.size";

    private final Instance<KeepIndex> keep;
    private final PresentIndex present;
    private final ServingEmbedder serving;
    private volatile boolean stopping;
    private volatile boolean started;

    /** @param keep not before the first look: not every command needs an index */
    IndexJob(Instance<KeepIndex> keep, PresentIndex present, ServingEmbedder serving, MeterRegistry metrics) {
        this.keep = keep;
        this.serving = serving;
        this.present = present;
        // an earlier start in this process may have left its own, which would be found and kept
        metrics.find(SIZE).gauges().forEach(metrics::remove);
        Gauge.builder(SIZE, () -> present.get().map(SimilarityIndex::size).orElse(0))
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        stopping = true;
        if (started) {
            keep.get().close();
        }
    }

    @Scheduled(every = "${xray.index.poll-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            keepUp();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("The library cannot be read; the next look tries again", e);
            }
        }
    }

    /** The index as it is now, for a command that runs beside the service. */
    public SimilarityIndex load() {
        keepUp();
        return present.get().orElseThrow(() -> new IllegalStateException("The index is being built; try again soon"));
    }

    private void keepUp() {
        started = true;
        // asked before: should the last vector come meanwhile, the next look says so
        boolean preparing = !serving.hasSeenAll(serving.now());
        try {
            keep.get().look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        present.preparing(preparing);
    }
}
