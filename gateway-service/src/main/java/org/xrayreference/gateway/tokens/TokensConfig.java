package org.xrayreference.gateway.tokens;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the gateway vouches for an operator towards the services. */
@ConfigMapping(prefix = "xray.tokens")
public interface TokensConfig {
    /** Ed25519, PKCS 8 in Base64 or PEM. Without it there are no operators. The services hold the public half. */
    Optional<String> privateKey();
}
