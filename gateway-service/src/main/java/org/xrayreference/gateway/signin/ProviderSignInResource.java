package org.xrayreference.gateway.signin;

import java.net.URI;
import java.util.Base64;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.xrayreference.gateway.edge.OwnSite;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.redaction.CleanAddress;
import org.xrayreference.gateway.site.PageRefusal;

/**
 * Leads operators to the provider, and meets them when they come back. What the provider has said is verified, read once
 * and let go of: from then on an operator has the site's own session, as with a password.
 */
@Path(OidcProvider.PATH)
@Produces("text/html;charset=UTF-8")
class ProviderSignInResource {
    private static final Logger LOG = Logger.getLogger(ProviderSignInResource.class);
    /** What quarkus-oidc would keep the provider's tokens in. */
    private static final String TOKEN_COOKIE = "q_session";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signedIn(SignedInView view);
    }

    private final ProviderSignIn signIn;
    private final HttpAuthenticator authenticator;
    private final SignInView.Ways ways;
    private final Sessions sessions;

    ProviderSignInResource(
            ProviderSignIn signIn, HttpAuthenticator authenticator, SignInView.Ways ways, Sessions sessions) {
        this.signIn = signIn;
        this.authenticator = authenticator;
        this.ways = ways;
        this.sessions = sessions;
    }

    @GET
    public Uni<Response> come(@Context RoutingContext request) {
        if (!signIn.provider().on()) {
            throw new PageRefusal(GatewayProblem.notFound());
        }
        if (isBegunElsewhere(request)) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/operator/sign-in")).build());
        }
        return authenticator
                .attemptAuthentication(request)
                .flatMap(identity -> identity == null || identity.isAnonymous()
                        ? begin(request)
                        : Uni.createFrom().item(() -> back(identity)))
                .onFailure()
                .recoverWithItem(this::failed)
                .invoke(() -> forgetTokens(request));
    }

    /** Only the sign-in page leads to the provider; no other site's link does, without a word of the operator's. */
    private static boolean isBegunElsewhere(RoutingContext request) {
        return OwnSite.isSentFromElsewhere(request.request().getHeader("Sec-Fetch-Site"))
                && !request.queryParams().contains("state");
    }

    private Uni<Response> begin(RoutingContext request) {
        // Who comes back without the cookie would be sent to and fro for ever.
        return request.queryParams().contains("state")
                ? Uni.createFrom().item(() -> failed(new AuthenticationFailedException("No cookie of that state")))
                : authenticator.getChallenge(request).map(ProviderSignInResource::toProvider);
    }

    private static Response toProvider(ChallengeData challenge) {
        Response.ResponseBuilder response =
                Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private Response back(SecurityIdentity identity) {
        ProviderSignIn.Outcome outcome = signIn.of(claims(identity));
        if (outcome instanceof ProviderSignIn.Outcome.Welcome welcome) {
            return Response.ok(Templates.signedIn(SignedInView.of(welcome.operator()))
                            .render())
                    .header(HttpHeaders.SET_COOKIE, SessionCookie.of(sessions.seal(sessions.begin(welcome.operator()))))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Robots-Tag", "noindex")
                    .build();
        }
        return said(403, ((ProviderSignIn.Outcome.Refused) outcome).why());
    }

    /** Somebody refused there, a state or token that is not ours, or a provider that does not answer. */
    private Response failed(Throwable failure) {
        String name = signIn.provider().name();
        if (failure instanceof AuthenticationException) {
            // Not what it says: that may be all that the provider knows of somebody.
            LOG.infof(
                    "A sign-in at the provider failed: %s",
                    cause(failure).getClass().getSimpleName());
            return said(401, "The sign-in at " + name + " did not succeed. Begin it again.");
        }
        LOG.warnf("The provider for operators does not answer: %s", CleanAddress.inWords(failure));
        return said(503, "Signing in at " + name + " does not work at the moment. Try again in a minute.");
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private Response said(int status, String said) {
        return SignInResource.page(SignInView.saying(ways, status, said));
    }

    private static void forgetTokens(RoutingContext request) {
        request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(TOKEN_COOKIE))
                .toList()
                .forEach(name -> request.response().removeCookies(name));
    }

    private static Map<String, Object> claims(SecurityIdentity identity) {
        String token = identity.getCredential(IdTokenCredential.class).getToken();
        byte[] content = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonObject(Buffer.buffer(content)).getMap();
    }
}
