package org.xrayreference.reference.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** An external provider that may describe previews whose uploaders agreed. None unless it is named here. */
@ConfigMapping(prefix = "xray.provider")
public interface ProviderConfig {
    /** As visitors read it. */
    Optional<String> name();

    /** The provider's terms, which visitors are shown before they agree. */
    Optional<URI> terms();

    /** What {@code /chat/completions} is put behind: an API like OpenAI's. */
    Optional<URI> url();

    /** The model that the provider is asked for. */
    Optional<String> model();

    /** Sent as a bearer token; a model of one's own may need none. */
    Optional<String> key();

    /** For the whole exchange. */
    @WithDefault("20s")
    Duration timeout();
}
