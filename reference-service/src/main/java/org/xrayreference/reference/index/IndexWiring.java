package org.xrayreference.reference.index;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.library.LibraryListing;
import org.xrayreference.reference.library.LibraryQuery;
import org.xrayreference.reference.library.ServingEmbedder;
import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;
import org.xrayreference.reference.snapshot.SnapshotFolders;
import org.xrayreference.reference.snapshot.SnapshotStore;

final class IndexWiring {
    private static final String BELOW = "index/";

    @Produces
    @Singleton
    PresentIndex present() {
        return new PresentIndex(Clock.systemUTC());
    }

    @Produces
    @Singleton
    BuildIndex build(EmbeddingStore library, ServingEmbedder serving) {
        return new BuildIndex(library, () -> model(serving.now()), List.of(new LearnFilmLimits()));
    }

    private static EmbeddingModel model(ImageEmbedder embedder) {
        return new EmbeddingModel(embedder.name(), embedder.dimensions());
    }

    @Produces
    @Singleton
    SnapshotStore store(MinioClient client, ObjectStoreConfig config) {
        return new SnapshotStore(new S3Bucket(client, config.referencesBucket()), BELOW);
    }

    @Produces
    @Singleton
    KeepIndex keep(BuildIndex build, IndexConfig config, SnapshotStore store, BuildLockStore lock, PresentIndex present)
            throws IOException {
        return new KeepIndex(build, SnapshotFolders.open(config.directory(), Clock.systemUTC()), store, lock, present);
    }

    @Produces
    @Singleton
    LibraryListing listing(PresentIndex present) {
        Supplier<LibraryListing> now =
                () -> present.listing().orElseThrow(() -> new ProblemException(Problem.notReady()));
        return new LibraryListing() {
            @Override
            public Found search(LibraryQuery query) {
                return now.get().search(query);
            }

            @Override
            public Map<Finding, Long> countByFinding() {
                return now.get().countByFinding();
            }
        };
    }
}
