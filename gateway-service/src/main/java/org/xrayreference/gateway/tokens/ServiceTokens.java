package org.xrayreference.gateway.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import org.xrayreference.gateway.services.Owner;

/** What the gateway shows a service: with every call that it is the gateway, and for whom when an operator acts. */
public final class ServiceTokens {
    /** Carries {@link #call} beside an Authorization header, which speaks of an operator. */
    public static final String CALL_HEADER = "X-Gateway-Token";

    private static final String ISSUER = "xray-gateway";
    private static final Duration LIFE = Duration.ofSeconds(60);

    /** So long one token is shown again and again: a signature for each call would cost more than the call. */
    private static final Duration SHOWN_FOR = LIFE.dividedBy(2);

    private final SiteKey key;
    private final Clock clock;
    private final Map<Owner, Signed> calls = new ConcurrentHashMap<>();

    private record Signed(String token, Instant at) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(SHOWN_FOR));
        }
    }

    public ServiceTokens(SiteKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @return the value of {@link #CALL_HEADER}, for this service alone; opens nothing that is an operator's */
    public String call(Owner service) {
        Instant now = clock.instant();
        Signed last = calls.get(service);
        if (last == null || !last.isFresh(now)) {
            last = new Signed(
                    signed(
                            Jwt.issuer(ISSUER)
                                    .audience(nameOf(service) + "-calls")
                                    .subject(ISSUER),
                            now),
                    now);
            calls.put(service, last);
        }
        return last.token();
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
                + signed(
                        Jwt.issuer(ISSUER)
                                .audience(nameOf(service))
                                .subject(subject)
                                .groups(group),
                        clock.instant());
    }

    private String signed(JwtClaimsBuilder claims, Instant now) {
        return claims.issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .jws()
                .algorithm(SignatureAlgorithm.EDDSA)
                .sign(key.key());
    }

    private static String nameOf(Owner service) {
        return service.name().toLowerCase(Locale.ROOT);
    }
}
