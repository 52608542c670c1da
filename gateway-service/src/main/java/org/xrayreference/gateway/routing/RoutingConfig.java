package org.xrayreference.gateway.routing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.CountConverter;

/** How patient the gateway is with the services behind it. */
@ConfigMapping(prefix = "xray.routing")
public interface RoutingConfig {
    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a connection may be silent in both directions: also a picture's, while it is stored. */
    @WithDefault("30s")
    Duration idleTimeout();

    /** How long the answer to a request without a body may let itself be waited for. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** Connections to each service, from each event loop (one for a processor); more requests than that wait their turn. */
    @WithDefault("128")
    @WithConverter(CountConverter.class)
    int connections();

    /** Requests to each service that wait for a connection, at each event loop; more than that are refused with 503. */
    @WithDefault("256")
    @WithConverter(CountConverter.class)
    int waiting();
}
