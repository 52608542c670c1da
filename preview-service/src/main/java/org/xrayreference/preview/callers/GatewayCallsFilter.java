package org.xrayreference.preview.callers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Lets in what comes through the gateway, which shows a token that it has signed for this service, and nothing else. */
@ApplicationScoped
class GatewayCallsFilter {
    private static final Logger LOG = Logger.getLogger(GatewayCallsFilter.class);
    private static final String HEADER = "X-Gateway-Token";
    /** Not the audience of operators' tokens: neither kind passes for the other. */
    private static final String AUDIENCE = "preview-calls";

    /** Before anything looks at the request. */
    private static final int FIRST = 1000;

    /** Whoever watches over the service has no token, and learns nothing about anybody here. */
    private static final Set<String> OPEN =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

    private static final int CLOCKS_MAY_DIFFER_SECONDS = 30;
    /** Each gateway shows a new token twice a minute. */
    private static final int MOST_REMEMBERED = 1000;

    private static final String REFUSAL = """
            {"type":"https://xray-reference.example/problems/not-through-the-gateway","status":403,\
            "code":"not-through-the-gateway","title":"This did not come through the gateway",\
            "detail":"Only the site's gateway is answered here. Ask the site for the same address."}""";

    private final boolean everyCall;
    private final JWTCallerPrincipalFactory tokens;
    private final JWTAuthContextInfo expected = new JWTAuthContextInfo();
    /** Tokens that were verified once, and the second at which each ends. */
    private final Map<String, Long> verified = new ConcurrentHashMap<>();

    GatewayCallsFilter(TokensConfig config, JWTCallerPrincipalFactory tokens) {
        this.everyCall = config.everyCall();
        this.tokens = tokens;
        expected.setIssuedBy("xray-gateway");
        expected.setExpectedAudience(Set.of(AUDIENCE));
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.EDDSA));
        expected.setClockSkew(CLOCKS_MAY_DIFFER_SECONDS);
    }

    void register(@Observes Filters filters) {
        if (everyCall) {
            filters.register(this::meet, FIRST);
        }
    }

    private void meet(RoutingContext context) {
        // The path as it was written: what is only the same after tidying up is not open.
        if (OPEN.contains(context.request().path())
                || isGood(context.request().getHeader(HEADER), Instant.now().getEpochSecond())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                // By this the gateway tells that it is meant, and not a visitor.
                .putHeader(HEADER, "refused")
                .end(REFUSAL);
    }

    private boolean isGood(String token, long now) {
        if (token == null) {
            LOG.debug("Refused a call without a token of the gateway's");
            return false;
        }
        if (verified.getOrDefault(token, 0L) > now) {
            return true;
        }
        try {
            long end = tokens.parse(token, expected).getExpirationTime() + CLOCKS_MAY_DIFFER_SECONDS;
            verified.values().removeIf(past -> past <= now);
            if (verified.size() < MOST_REMEMBERED) {
                verified.put(token, end);
            }
            return true;
        } catch (ParseException e) {
            LOG.debug("Refused a call whose token is not the gateway's, or over");
            return false;
        }
    }
}
