package org.xrayreference.preview.storage;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without the object store there is nothing to read, to write or to show. */
@Readiness
@ApplicationScoped
class ObjectStoreCheck implements HealthCheck {
    private final PreviewBucket bucket;

    ObjectStoreCheck(PreviewBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("object store").status(isThere()).build();
    }

    private boolean isThere() {
        try {
            return bucket.isThere();
        } catch (StoreUnavailableException e) {
            return false;
        }
    }
}
