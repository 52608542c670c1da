package org.xrayreference.gateway.services;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** Where the other services are. */
@ConfigMapping(prefix = "xray.services")
public interface ServicesConfig {
    URI upload();

    URI preview();

    URI reference();

    URI contact();

    default URI of(Owner owner) {
        return switch (owner) {
            case UPLOAD -> upload();
            case PREVIEW -> preview();
            case REFERENCE -> reference();
            case CONTACT -> contact();
            case GATEWAY -> throw new IllegalArgumentException("the gateway does not call itself");
        };
    }
}
