package org.xrayreference.upload.intake;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

import org.xrayreference.upload.raw.RawPictureStore;

class IntakeWiring {
    @Produces
    @Singleton
    IntakeCounts counts(MeterRegistry metrics) {
        return new IntakeCounts(metrics);
    }

    @Produces
    @Singleton
    ReceiveUpload receiveUpload(
            UploadStore uploads, AbandonJob abandoned, RawPictureStore pictures, IntakeConfig config, Clock clock) {
        return new ReceiveUpload(uploads, abandoned, pictures, config, clock);
    }
}
