package org.xrayreference.preview.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.RawUploads;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.worker.DecodeWorkerPool;
import org.xrayreference.preview.worker.DecodingConfig;

@ApplicationScoped
class ArrivalWiring {

    /** At once: what a killed process left goes before anything comes. */
    @Produces
    @Singleton
    @Startup
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
