package org.xrayreference.gateway.site;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The site as the outside knows it. */
@ConfigMapping(prefix = "xray.site")
public interface SiteConfig {
    /** Under which address the site is reached; stands in links that are meant to be copied, and in security.txt. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Without a slash at its end. */
    default String address() {
        return publicUrl().toString().replaceAll("/+$", "");
    }

    /** Whether visitors come over TLS; cookies are then kept to that. */
    default boolean isSecure() {
        return "https".equals(publicUrl().getScheme());
    }
}
