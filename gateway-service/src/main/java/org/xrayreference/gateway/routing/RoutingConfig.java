package org.xrayreference.gateway.routing;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient the gateway is with the services behind it. */
@ConfigMapping(prefix = "xray.routing")
public interface RoutingConfig {
    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long an answer may let itself be waited for, and how long a connection may be silent in both directions. */
    @WithDefault("30s")
    Duration idleTimeout();

    /** Connections to each service; more requests than that wait their turn. */
    @WithDefault("128")
    @Positive
    int connections();
}
