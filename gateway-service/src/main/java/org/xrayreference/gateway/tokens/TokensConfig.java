package org.xrayreference.gateway.tokens;

import io.smallrye.config.ConfigMapping;

/** How the services know the gateway, and the operators that it vouches for. */
@ConfigMapping(prefix = "xray.tokens")
public interface TokensConfig {
    /** Ed25519, PKCS 8 in Base64 or PEM. The services hold the public half, and answer nobody else. */
    String privateKey();
}
