package org.xrayreference.gateway.edge;

import java.util.List;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.CountConverter;

/** The rules that every request meets first. */
@ConfigMapping(prefix = "xray.edge")
public interface EdgeConfig {
    /** The largest body of a request that is not a picture upload. */
    @WithDefault("64K")
    MemorySize formLimit();

    /**
     * How many proxies stand before the gateway and append to {@code X-Forwarded-For} whom they saw. What is further to
     * the left in it was written by the visitor and is not believed; with 0 none of it is.
     */
    @WithDefault("0")
    @WithConverter(Proxies.class)
    int trustedProxies();

    /**
     * The networks of those who may read what is for operators ({@code /q/metrics}, details of health) here: only this
     * machine unless others are named. A request that a proxy passed on never may.
     */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> inside();

    /** None or more. */
    final class Proxies extends CountConverter {
        private static final long serialVersionUID = 1;

        public Proxies() {
            super(0, Integer.MAX_VALUE);
        }
    }
}
