package org.xrayreference.reference.retention;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.reference.provider.ProviderAuditStore;
import org.xrayreference.reference.upload.PreviewStore;

/** The classes of data that this service answers for. The library has no end. */
final class RetentionWiring {
    private static final String HERE = "reference-service";

    @Produces
    @Singleton
    List<DataClass> classes(
            KeptUploadsStore store, PreviewStore previews, ProviderAuditStore audit, RetentionConfig config) {
        return List.of(
                new DataClass(
                        "embeddings",
                        "The numbers that an upload is compared by",
                        config.embeddings(),
                        HERE,
                        new SweepEmbeddings(store, previews, config.patience())),
                new DataClass(
                        "embedding-tombstones",
                        "That an upload was deleted: a hash of its id, and when",
                        config.tombstones(),
                        HERE,
                        new DropTombstones(store)),
                new DataClass(
                        "provider-audit",
                        "What was sent to an external provider, and when",
                        config.providerAudit(),
                        HERE,
                        new DropProviderAudit(audit)));
    }
}
