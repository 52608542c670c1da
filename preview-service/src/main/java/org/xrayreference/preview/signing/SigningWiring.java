package org.xrayreference.preview.signing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

@ApplicationScoped
class SigningWiring {

    /** At once: a key that is none must not be found out by a visitor. */
    @Produces
    @Singleton
    @Startup
    ReceiptKeys receiptKeys(SigningConfig config) {
        return new ReceiptKeys(
                config.privateKey(), config.publicKey(), config.oldPublicKeys().orElse(List.of()));
    }
}
