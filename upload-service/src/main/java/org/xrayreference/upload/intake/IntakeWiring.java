package org.xrayreference.upload.intake;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.upload.raw.RawPictureStore;

class IntakeWiring {
    @Produces
    @Singleton
    ReceiveUpload receiveUpload(UploadStore uploads, RawPictureStore pictures, IntakeConfig config, Clock clock) {
        return new ReceiveUpload(uploads, pictures, config, clock);
    }
}
