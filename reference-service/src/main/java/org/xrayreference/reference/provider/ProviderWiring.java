package org.xrayreference.reference.provider;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.reference.upload.PreviewStore;
import org.xrayreference.reference.upload.UploadEmbeddingStore;

final class ProviderWiring {

    @Produces
    @Dependent
    Optional<Provider> provider(ProviderConfig config) {
        return Provider.from(config);
    }

    @Produces
    @Singleton
    Optional<AskProvider> askProvider(
            Optional<Provider> provider,
            ProviderClient client,
            PreviewStore previews,
            UploadEmbeddingStore uploads,
            ProviderAuditStore audit) {
        return provider.map(one -> new AskProvider(one, client, previews, uploads, audit));
    }
}
