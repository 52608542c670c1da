package org.xrayreference.preview.deletion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.Tombstones;

@ApplicationScoped
class DeletionWiring {

    @Produces
    @Singleton
    ErasePreview erasePreview(Previews previews, Tombstones tombstones) {
        return new ErasePreview(previews, tombstones);
    }
}
