package org.xrayreference.reference.index;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without an index nothing can be compared. */
@Readiness
@ApplicationScoped
class IndexCheck implements HealthCheck {
    private final PresentIndex present;

    IndexCheck(PresentIndex present) {
        this.present = present;
    }

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("index loaded").status(present.get().isPresent());
        present.get()
                .ifPresent(index -> response.withData("index", index.version())
                        .withData("model", index.model())
                        .withData("pictures", index.size()));
        return response.build();
    }
}
