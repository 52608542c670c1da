package org.xrayreference.gateway.services;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** Where the other services are. */
@ConfigMapping(prefix = "xray.services")
public interface ServicesConfig {
    /** Where upload-service answers. */
    URI upload();

    /** Where preview-service answers. */
    URI preview();

    /** Where reference-service answers. */
    URI reference();

    /** Where contact-service answers. */
    URI contact();

    default URI of(Owner owner) {
        return switch (owner) {
            /** Where upload-service answers. */
            case UPLOAD -> upload();

            /** Where preview-service answers. */
            case PREVIEW -> preview();

            /** Where reference-service answers. */
            case REFERENCE -> reference();

            /** Where contact-service answers. */
            case CONTACT -> contact();
            case GATEWAY -> throw new IllegalArgumentException("the gateway does not call itself");
        };
    }
}
