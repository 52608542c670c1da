package org.xrayreference.gateway.tokens;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class TokensWiring {
    @Produces
    @Singleton
    SiteKey siteKey(TokensConfig config) {
        return config.privateKey().map(SiteKey::of).orElseGet(SiteKey::drawn);
    }

    @Produces
    @Singleton
    ServiceTokens serviceTokens(SiteKey key) {
        return new ServiceTokens(key);
    }
}
