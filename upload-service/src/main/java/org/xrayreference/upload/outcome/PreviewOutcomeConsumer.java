package org.xrayreference.upload.outcome;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from preview-service how it went. What stays wrong after the retries goes to the dead-letter topic. */
@ApplicationScoped
class PreviewOutcomeConsumer {
    private final OutcomeStore outcomes;

    PreviewOutcomeConsumer(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    @Incoming("preview-ready")
    @Blocking
    @Retry(maxRetries = 8, delay = 500, maxDuration = 300_000, abortOn = IllegalArgumentException.class)
    @ExponentialBackoff(maxDelay = 20_000)
    void ready(String event) {
        outcomes.apply(PreviewOutcome.Ready.from(event));
    }

    @Incoming("preview-rejected")
    @Blocking
    @Retry(maxRetries = 8, delay = 500, maxDuration = 300_000, abortOn = IllegalArgumentException.class)
    @ExponentialBackoff(maxDelay = 20_000)
    void rejected(String event) {
        outcomes.apply(PreviewOutcome.Rejected.from(event));
    }
}
