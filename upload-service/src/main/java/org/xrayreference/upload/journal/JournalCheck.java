package org.xrayreference.upload.journal;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Nobody is shown anything before earlier deletions are known. */
@Readiness
@ApplicationScoped
class JournalCheck implements HealthCheck {
    private final ApplyJournalJob job;

    JournalCheck(ApplyJournalJob job) {
        this.job = job;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("earlier deletions")
                .status(job.isDone())
                .build();
    }
}
