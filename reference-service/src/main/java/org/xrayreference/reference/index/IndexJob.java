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

    private final Instance<KeepIndex> keep;
    private final PresentIndex present;
    private final ServingEmbedder serving;
    private final MeterRegistry metrics;
    private final Gauge size;
    private volatile boolean stopping;
    private volatile boolean started;

    /** @param keep not before the first look: not every command needs an index */
    IndexJob(Instance<KeepIndex> keep, PresentIndex present, ServingEmbedder serving, MeterRegistry metrics) {
        this.keep = keep;
        this.serving = serving;
        this.present = present;
        this.metrics = metrics;
        this.size = Gauge.builder(
                        "xray.index.size",
                        () -> present.get().map(SimilarityIndex::size).orElse(0))
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        stopping = true;
        metrics.remove(size); // else another start in this process would find it and keep it
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
