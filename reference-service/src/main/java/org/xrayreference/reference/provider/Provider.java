package org.xrayreference.reference.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who may be asked, and how. */
record Provider(String name, URI terms, URI url, String model, Optional<String> key, Duration timeout) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final int LONGEST_NAME = 80;

    Provider {
        requireSecure("terms", terms);
        requireSecure("url", url);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("xray.provider.name has to have 1 to " + LONGEST_NAME + " characters");
        }
    }

    /**
     * Empty when nothing is configured.
     *
     * @throws IllegalArgumentException when a part of it is missing: no provider without a name and its terms
     */
    static Optional<Provider> from(ProviderConfig config) {
        boolean wanted = config.name().isPresent()
                || config.terms().isPresent()
                || config.url().isPresent()
                || config.model().isPresent()
                || config.key().isPresent();
        return wanted
                ? Optional.of(new Provider(
                        required("name", config.name()),
                        required("terms", config.terms()),
                        required("url", config.url()),
                        required("model", config.model()),
                        config.key(),
                        config.timeout()))
                : Optional.empty();
    }

    private static <T> T required(String setting, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("xray.provider." + setting
                + " is missing: a provider is used with its name, terms, url and model, or not at all"));
    }

    private static void requireSecure(String setting, URI address) {
        boolean here = "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        if (!here && !("https".equals(address.getScheme()) && address.getHost() != null)) {
            throw new IllegalArgumentException("xray.provider." + setting + " has to be an https address");
        }
    }
}
