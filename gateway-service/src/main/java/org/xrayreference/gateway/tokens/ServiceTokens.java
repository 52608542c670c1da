package org.xrayreference.gateway.tokens;

import java.time.Duration;
import java.util.Locale;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;

import org.xrayreference.gateway.services.Owner;

/** What the gateway shows a service when it asks on behalf of an operator. */
public final class ServiceTokens {
    private static final String ISSUER = "xray-gateway";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final SiteKey key;

    public ServiceTokens(SiteKey key) {
        this.key = key;
    }

    /** @return the value of an Authorization header, good for one minute and this service */
    public String operator(Owner service, String name) {
        return bearer(service, name, "operator");
    }

    /** For what the gateway itself has to say, such as that somebody signed in. */
    public String gateway(Owner service) {
        return bearer(service, ISSUER, "gateway");
    }

    private String bearer(Owner service, String subject, String group) {
        return "Bearer "
                + Jwt.issuer(ISSUER)
                        .audience(service.name().toLowerCase(Locale.ROOT))
                        .subject(subject)
                        .groups(group)
                        .expiresIn(LIFE)
                        .jws()
                        .algorithm(SignatureAlgorithm.EDDSA)
                        .sign(key.key());
    }
}
