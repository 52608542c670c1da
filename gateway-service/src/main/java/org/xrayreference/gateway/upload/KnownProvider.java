package org.xrayreference.gateway.upload;

import java.time.Duration;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Provider;
import org.xrayreference.gateway.services.ProviderClient;

/** The provider that the form names. None as long as nobody says that there is one: then there is nothing to agree to. */
final class KnownProvider {
    /** The form does without rather than keep a visitor waiting for the library. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ProviderClient reference;
    private volatile Provider last;

    KnownProvider(ProviderClient reference) {
        this.reference = reference;
    }

    /** Asks and waits; null when there is none. */
    Provider ask() {
        last = Answer.await(reference.provider(), PATIENCE)
                .ifGiven()
                .filter(Provider::enabled)
                .orElse(null);
        return last;
    }

    /** As last heard, for threads that may not wait; null when there was none. */
    Provider last() {
        return last;
    }
}
