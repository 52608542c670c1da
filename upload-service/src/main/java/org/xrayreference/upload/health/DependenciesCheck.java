package org.xrayreference.upload.health;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import org.xrayreference.upload.raw.RawPictureStore;

/** The service cannot take a picture without its object store; the database has a check of its own. */
@Readiness
@ApplicationScoped
class DependenciesCheck implements HealthCheck {
    private final RawPictureStore pictures;

    DependenciesCheck(RawPictureStore pictures) {
        this.pictures = pictures;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("object store")
                    .status(pictures.isThere())
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.down("object store");
        }
    }
}
