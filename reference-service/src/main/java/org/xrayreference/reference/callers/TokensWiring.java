package org.xrayreference.reference.callers;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;

class TokensWiring {
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    JWTCallerPrincipalFactory eitherKey(TokensConfig config) {
        List<PublicKey> keys = new ArrayList<>();
        config.publicKey()
                .map(key -> EitherKey.key("xray.tokens.public-key", key))
                .ifPresent(keys::add);
        config.nextPublicKey()
                .map(key -> EitherKey.key("xray.tokens.next-public-key", key))
                .ifPresent(keys::add);
        return new EitherKey(keys);
    }
}
