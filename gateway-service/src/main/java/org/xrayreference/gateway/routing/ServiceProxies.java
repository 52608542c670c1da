package org.xrayreference.gateway.routing;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.json.Json;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.problem.ProblemRoute;
import org.xrayreference.gateway.redaction.CleanAddress;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ServicesConfig;
import org.xrayreference.gateway.tokens.ServiceTokens;
import org.xrayreference.gateway.tracing.CurrentTrace;

/** One streaming reverse proxy for each service. Bodies are never held in memory. */
public final class ServiceProxies {
    private static final Logger LOG = Logger.getLogger(ServiceProxies.class);

    /** A WebSocket would be a tunnel past every rule for headers and addresses, and no service speaks it. */
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    private final Map<Owner, URI> services = new EnumMap<>(Owner.class);
    private final Map<Owner, SilenceBreaker> breakers = new EnumMap<>(Owner.class);
    private final Vertx vertx;
    private final LoopClients clients;
    private final RoutingConfig config;
    private final ServiceTokens tokens;

    public ServiceProxies(
            Vertx vertx,
            RoutingConfig config,
            ServicesConfig services,
            ServiceTokens tokens,
            Supplier<SilenceBreaker> breaker) {
        this.vertx = vertx;
        this.config = config;
        this.tokens = tokens;
        this.clients = new LoopClients(vertx, config);
        for (Owner owner : Owner.values()) {
            if (owner != Owner.GATEWAY) {
                this.services.put(owner, services.of(owner));
                this.breakers.put(owner, breaker.get());
            }
        }
    }

    /** @param interceptors what else happens to requests and answers on their way */
    public HttpProxy to(Owner owner, ProxyInterceptor... interceptors) {
        HttpProxy proxy = HttpProxy.reverseProxy(NO_TUNNELS, clients.here()).origin(context -> connect(owner, context));
        for (ProxyInterceptor interceptor : interceptors) {
            proxy.addInterceptor(interceptor);
        }
        return proxy.addInterceptor(new NothingToSend())
                .addInterceptor(new EdgeHeaders(() -> tokens.call(owner)))
                .addInterceptor(new Apology(owner, vertx, breakers.get(owner)));
    }

    private Future<HttpClientRequest> connect(Owner owner, ProxyContext context) {
        URI service = services.get(owner);
        RequestOptions options = new RequestOptions()
                .setHost(service.getHost())
                .setPort(service.getPort() < 0 ? 80 : service.getPort())
                .setConnectTimeout(config.connectTimeout().toMillis());
        // Nothing to send (NothingToSend), or a question whose body nobody reads.
        if (context.request().getBody() == null || isWithoutBody(context.request())) {
            // While a picture is on its way there is no answer yet, however long that takes; the silence of a
            // connection in both directions is what ends it then.
            options.setIdleTimeout(config.answerTimeout().toMillis());
        }
        return clients.here().request(options);
    }

    private static boolean isWithoutBody(ProxyRequest request) {
        return switch (request.getMethod().name()) {
            case "GET", "HEAD", "DELETE" -> true;
            default -> false;
        };
    }

    /** Turns a service's silence into a 503 that a person understands, and gives a reason to a refusal without one. */
    private record Apology(Owner owner, Vertx vertx, SilenceBreaker breaker) implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return answer(context).recover(failure -> {
                if (context.request().proxiedRequest().response().ended()) {
                    // Somebody else has answered meanwhile: who sends too slowly is told so half-way.
                    context.request().release();
                    return Promise.<ProxyResponse>promise().future();
                }
                return Future.succeededFuture(apology(context, failure));
            });
        }

        /** Uploads ask in any case: how they end says more about their senders than about the service. */
        private Future<ProxyResponse> answer(ProxyContext context) {
            return isWithoutBody(context.request())
                    ? breaker.ask(
                            vertx,
                            () -> context.sendRequest()
                                    .recover(failure -> Future.failedFuture(
                                            hasLeft(context, failure)
                                                    ? new SilenceBreaker.VisitorLeft(failure)
                                                    : failure)))
                    : context.sendRequest();
        }

        private static boolean hasLeft(ProxyContext context, Throwable failure) {
            return context.request().proxiedRequest().response().closed()
                    || failure instanceof StreamResetException
                    || failure instanceof SilenceBreaker.VisitorLeft;
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            ProxyResponse response = context.response();
            if (response.headers().contains(ServiceTokens.CALL_HEADER)) {
                // The visitor has done nothing wrong.
                LOG.errorf("%s refuses the gateway's token: are the keys a pair, and the clocks right?", owner);
                discard(response.getBody());
                apologise(response);
            }
            int status = response.getStatusCode();
            boolean explained = response.headers().contains(HttpHeaders.CONTENT_TYPE);
            if (status >= 400 && status != 401 && !explained) {
                discard(response.getBody());
                response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .setBody(body(GatewayProblem.unexplained(status)));
            }
            return context.sendResponse();
        }

        private ProxyResponse apology(ProxyContext context, Throwable failure) {
            if (hasLeft(context, failure)) {
                LOG.debugf("A visitor left while %s was asked", owner);
            } else if (failure instanceof CircuitBreakerOpenException) {
                LOG.debugf("%s is left in peace", owner);
            } else {
                LOG.warnf("%s does not answer: %s", owner, CleanAddress.inWords(failure));
            }
            return apologise(context.request().release().response());
        }

        private ProxyResponse apologise(ProxyResponse response) {
            Problem problem = GatewayProblem.unavailable(owner.inWords());
            return response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.RETRY_AFTER, ProblemRoute.RETRY_AFTER)
                    .setBody(body(problem));
        }

        /** What nobody reads would hold its connection for ever. */
        private static void discard(Body body) {
            if (body != null) {
                body.stream().resume();
            }
        }

        private static Body body(Problem problem) {
            return Body.body(Json.encodeToBuffer(problem.in(CurrentTrace.id())));
        }
    }
}
