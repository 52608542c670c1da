package org.xrayreference.reference.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.library.LibraryStore;

/** Loads the index when the service starts, and again whenever the library has changed. */
@ApplicationScoped
public class IndexJob {
    private static final Logger LOG = Logger.getLogger(IndexJob.class);

    private final LibraryStore library;
    private final EmbeddingStore embeddings;
    private final ImageEmbedder embedder;
    private final PresentIndex present;
    private volatile boolean stopping;

    IndexJob(LibraryStore library, EmbeddingStore embeddings, ImageEmbedder embedder, PresentIndex present) {
        this.library = library;
        this.embeddings = embeddings;
        this.embedder = embedder;
        this.present = present;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "${xray.index.poll-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            reload();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("The library cannot be read; the next look tries again", e);
            }
        }
    }

    /** The index as it is now, for a command that runs beside the service. */
    public SimilarityIndex load() {
        reload();
        return present.get().orElseThrow();
    }

    private void reload() {
        String wanted = "library-" + library.version();
        if (present.get().map(SimilarityIndex::version).filter(wanted::equals).isPresent()) {
            return;
        }
        long start = System.nanoTime();
        SimilarityIndex index = embeddings.read(embedder.name(), embedder.dimensions());
        present.swap(index);
        LOG.infof(
                "Index loaded, index=%s, model=%s, pictures=%d, durationMs=%d",
                index.version(), index.model(), index.size(), (System.nanoTime() - start) / 1_000_000);
    }
}
