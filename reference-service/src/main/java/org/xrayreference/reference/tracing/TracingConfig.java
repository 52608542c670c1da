package org.xrayreference.reference.tracing;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where traces go. Every request has the number of a trace in any case, in its log lines and on error pages. */
@ConfigMapping(prefix = "xray.traces")
public interface TracingConfig {
    /** The base address of a collector that takes OTLP over HTTP, often at port 4318; empty: nothing is sent. */
    Optional<URI> endpoint();

    /** The share of requests that are traced, from 0 to 1. What a request sets off is traced with it. */
    @WithDefault("1")
    double share();
}
