package org.xrayreference.gateway.limits;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.github.bucket4j.TimeMeter;

class LimitsWiring {
    @Produces
    @Singleton
    ClientLimits limits(LimitsConfig config) {
        return new ClientLimits(config.rates(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Produces
    @Singleton
    Places uploadsAtOnce(LimitsConfig config) {
        return new Places(config.uploadsAtOnce(), config.uploadsAtOncePerClient());
    }
}
