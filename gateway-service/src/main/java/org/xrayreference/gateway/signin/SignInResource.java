package org.xrayreference.gateway.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.gateway.edge.ClientAddress;
import org.xrayreference.gateway.edge.EdgeConfig;

/** Signing in and out. Always leads to the same page, so that no link can lead an operator elsewhere. */
@Path("/operator")
@Produces("text/html;charset=UTF-8")
@Blocking
class SignInResource {
    private static final URI OVERVIEW = URI.create("/operator");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(SignInView view);
    }

    private final SignInView.Ways ways;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SignIn.Record record;
    private final int trustedProxies;

    SignInResource(SignInView.Ways ways, SignIn signIn, Sessions sessions, SignIn.Record record, EdgeConfig edge) {
        this.ways = ways;
        this.signIn = signIn;
        this.sessions = sessions;
        this.record = record;
        this.trustedProxies = edge.trustedProxies();
    }

    @GET
    @Path("/sign-in")
    public Response form(@CookieParam(SessionCookie.NAME) String cookie, @RestQuery boolean ended) {
        if (sessions.open(cookie).isPresent()) {
            return Response.seeOther(OVERVIEW).build();
        }
        return page(ended ? SignInView.ended(ways) : SignInView.of(ways));
    }

    @POST
    @Path("/sign-in")
    public Response signIn(
            @FormParam("name") String name, @FormParam("password") String password, @Context RoutingContext request) {
        String typed = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        String address = ClientAddress.of(request.request(), trustedProxies);
        SignIn.Outcome outcome = signIn.attempt(typed, password == null ? "" : password, address);
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            record.of("sign-in", Optional.of(welcome.operator()));
            return Response.seeOther(OVERVIEW)
                    .header(HttpHeaders.SET_COOKIE, SessionCookie.of(sessions.seal(sessions.begin(welcome.operator()))))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return page(SignInView.after(outcome, ways));
    }

    @POST
    @Path("/sign-out")
    @SignedIn
    public Response signOut(@Context ContainerRequestContext request) {
        Session session = (Session) request.getProperty(Session.class.getName());
        sessions.end(session);
        record.of("sign-out", Optional.of(session.operator()));
        return Response.seeOther(URI.create("/operator/sign-in"))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.none())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    static Response page(SignInView view) {
        Response.ResponseBuilder response = Response.status(view.status())
                .entity(Templates.signIn(view).render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex");
        view.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }
}
