package org.xrayreference.reference.callers;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service knows the gateway. */
@ConfigMapping(prefix = "xray.tokens")
public interface TokensConfig {
    /** Ed25519, X.509 in Base64 or PEM: the public half of the key that the gateway signs with. */
    Optional<String> publicKey();

    /** The one that it will sign with next: both are believed, so that the key can be changed while everything runs. */
    Optional<String> nextPublicKey();

    /** Whether every call has to carry a token of the gateway's; without this only operators' calls have to. */
    @WithDefault("true")
    boolean everyCall();
}
