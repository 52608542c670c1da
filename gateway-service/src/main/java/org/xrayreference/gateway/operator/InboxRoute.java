package org.xrayreference.gateway.operator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.edge.ClientAddress;
import org.xrayreference.gateway.edge.EdgeConfig;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.problem.ProblemRoute;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.ContactOperatorClient.Messages;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.signin.SignIn;
import org.xrayreference.gateway.tokens.ServiceTokens;

/** {@code GET /api/v1/contact/messages}: the inbox for programs, with an operator's name and password each time. */
@ApplicationScoped
class InboxRoute {
    /** After the proxy, which lets this one call pass. */
    private static final int ORDER = 110;

    private static final int USUAL_SIZE = 50;
    private static final String BASIC = "basic ";

    private final SignIn signIn;
    private final ServiceTokens tokens;
    private final ContactOperatorClient contact;
    private final int trustedProxies;

    InboxRoute(SignIn signIn, ServiceTokens tokens, @RestClient ContactOperatorClient contact, EdgeConfig edge) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.contact = contact;
        this.trustedProxies = edge.trustedProxies();
    }

    void register(@Observes Router router) {
        router.route("/api/v1/contact/messages")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        String[] typed = credentials(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (typed.length < 2) {
            challenge(context);
            return;
        }
        SignIn.Outcome outcome =
                signIn.attempt(typed[0], typed[1], ClientAddress.of(context.request(), trustedProxies));
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            list(context, welcome.operator());
        } else if (outcome instanceof SignIn.Outcome.Wait wait) {
            long seconds = wait.longer().toSeconds() + 1;
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            ProblemRoute.answer(context, GatewayProblem.tooManyAttempts(seconds));
        } else if (outcome instanceof SignIn.Outcome.Busy) {
            ProblemRoute.answer(context, GatewayProblem.unavailable("The sign-in"));
        } else {
            challenge(context);
        }
    }

    private void list(RoutingContext context, String operator) {
        Answer<Messages> answer = Answer.await(contact.messages(
                tokens.operator(Owner.CONTACT, operator),
                null,
                number(context.request().getParam("page")).orElse(0),
                number(context.request().getParam("size")).orElse(USUAL_SIZE)));
        if (answer instanceof Answer.Given<Messages> given) {
            HttpServerResponse response = context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.end(Json.encodeToBuffer(given.value().items()));
        } else if (answer instanceof Answer.Refused<Messages> refused) {
            ProblemRoute.answer(context, refused.problem());
        } else {
            ProblemRoute.answer(context, GatewayProblem.unavailable(Owner.CONTACT.inWords()));
        }
    }

    private static void challenge(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Basic realm=\"operators\", charset=\"UTF-8\"");
        Problem problem = GatewayProblem.signInNeeded();
        ProblemRoute.answer(context, problem);
    }

    /** Name and password, or nothing readable. */
    private static String[] credentials(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return new String[0];
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException unreadable) {
            return new String[0];
        }
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .filter(given -> given.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }
}
