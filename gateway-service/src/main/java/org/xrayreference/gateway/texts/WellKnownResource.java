package org.xrayreference.gateway.texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.xrayreference.gateway.site.SiteConfig;

/** What programs look for at addresses that everybody knows. */
@Path("/")
@Produces("text/plain;charset=UTF-8")
class WellKnownResource {
    private static final Duration VALIDITY = Duration.ofDays(180);

    private final SiteConfig site;
    private final Clock clock = Clock.systemUTC();

    WellKnownResource(SiteConfig site) {
        this.site = site;
    }

    @GET
    @Path("/robots.txt")
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /uploads/
                Disallow: /q/
                """;
    }

    /** RFC 9116. */
    @GET
    @Path("/.well-known/security.txt")
    public String security() {
        Instant expires = clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.DAYS);
        return """
                Contact: %1$s/contact?topic=security
                Expires: %2$s
                Preferred-Languages: en
                Canonical: %1$s/.well-known/security.txt
                """.formatted(site.address(), expires);
    }
}
