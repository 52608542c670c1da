package org.xrayreference.preview.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.RawUploads;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.worker.DecodeWorkerPool;
import org.xrayreference.preview.worker.DecodingConfig;

@ApplicationScoped
class ArrivalWiring {

    @Produces
    @Singleton
    PreparePreview preparePreview(
            RawUploads rawUploads,
            Previews previews,
            Tombstones tombstones,
            DecodeWorkerPool workers,
            DecodingConfig config) {
        return new PreparePreview(
                rawUploads,
                previews,
                tombstones,
                workers::make,
                config.limits(),
                OriginalsFolder.emptied(config.originals()));
    }
}
