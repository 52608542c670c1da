package org.xrayreference.gateway.tokens;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class TokensWiring {
    @Produces
    @Singleton
    SiteKey siteKey(TokensConfig config) {
        return SiteKey.of(config.privateKey());
    }

    @Produces
    @Singleton
    ServiceTokens serviceTokens(SiteKey key) {
        return new ServiceTokens(key, Clock.systemUTC());
    }
}
