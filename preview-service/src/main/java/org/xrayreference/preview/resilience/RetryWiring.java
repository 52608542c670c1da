package org.xrayreference.preview.resilience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@ApplicationScoped
class RetryWiring {

    @Produces
    @Singleton
    RetryWhileUnavailable retry(RetryConfig config) {
        return new RetryWhileUnavailable(config.times(), config.firstDelay());
    }
}
