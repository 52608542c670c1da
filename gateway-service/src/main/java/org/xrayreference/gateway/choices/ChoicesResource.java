package org.xrayreference.gateway.choices;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.RestForm;

import org.xrayreference.gateway.edge.BackTo;
import org.xrayreference.gateway.signin.OidcProvider;
import org.xrayreference.gateway.site.FirstPartyCookie;
import org.xrayreference.gateway.site.SiteConfig;
import org.xrayreference.gateway.thirdparty.Purpose;
import org.xrayreference.gateway.thirdparty.ThirdParties;

@Path("/")
@Blocking
class ChoicesResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String ALLOW = "allow";
    private static final String REFUSE = "refuse";
    private static final String FORGET = "forget";

    /** When what the site does with the signal was last changed. */
    private static final String GPC = """
            {"gpc": true, "lastUpdate": "2026-11-23"}
            """;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choices(ChoicesView view);
    }

    /** What the forms send: an answer to what the strip asked, a choice for one purpose, or that all be forgotten. */
    static class Form {
        @RestForm
        String all;

        @RestForm
        List<String> asked;

        @RestForm
        String answer;

        @RestForm
        String measurement;

        @RestForm
        String advertising;

        @RestForm
        String back;
    }

    private final ThirdParties parties;
    private final OidcProvider operators;
    private final SiteConfig site;

    ChoicesResource(ThirdParties parties, OidcProvider operators, SiteConfig site) {
        this.parties = parties;
        this.operators = operators;
        this.site = site;
    }

    @GET
    @Path("/choices")
    @Produces(HTML)
    public TemplateInstance choices(@Context HttpServerRequest request) {
        return Templates.choices(ChoicesView.of(
                RequestFacts.visit(request, parties, site.isSecure()), parties, operators, site.isSecure()));
    }

    @POST
    @Path("/choices")
    public Response choose(Form form, @Context HttpServerRequest request) {
        Choices before = RequestFacts.choices(request, site.isSecure());
        Choices after = FORGET.equals(form.all) ? Choices.read(null) : chosen(form, before);
        ResponseBuilder response = Response.seeOther(URI.create(BackTo.page(form.back, "/choices")));
        response.header(
                HttpHeaders.SET_COOKIE,
                after.made().isEmpty()
                        ? FirstPartyCookie.CHOICES.delete(site.isSecure())
                        : FirstPartyCookie.CHOICES.set(after.cookie(), site.isSecure()));
        forgotten(request, after).forEach(header -> response.header(HttpHeaders.SET_COOKIE, header));
        return response.build();
    }

    @GET
    @Path("/.well-known/gpc.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String globalPrivacyControl() {
        return GPC;
    }

    private Choices chosen(Form form, Choices before) {
        Choices after = before;
        after = apply(after, form.answer, Purpose.named(form.asked));
        after = apply(after, form.measurement, EnumSet.of(Purpose.MEASUREMENT));
        after = apply(after, form.advertising, EnumSet.of(Purpose.ADVERTISING));
        return after;
    }

    private static Choices apply(Choices choices, String said, Set<Purpose> purposes) {
        return switch (Optional.ofNullable(said).orElse("")) {
            case ALLOW -> choices.with(purposes, true);
            case REFUSE -> choices.with(purposes, false);
            default -> choices;
        };
    }

    private List<String> forgotten(HttpServerRequest request, Choices after) {
        List<String> sent = request.cookies().stream().map(Cookie::getName).toList();
        List<String> headers = new ArrayList<>();
        Stream.of(Purpose.values())
                .filter(purpose -> !after.allowed().contains(purpose))
                .map(purpose ->
                        ForgetCookies.headers(sent, parties.cookiesOf(purpose), request.getHeader(HttpHeaders.HOST)))
                .forEach(headers::addAll);
        return headers;
    }
}
