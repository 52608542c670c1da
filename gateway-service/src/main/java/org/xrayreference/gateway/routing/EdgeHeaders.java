package org.xrayreference.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

import org.xrayreference.gateway.tokens.ServiceTokens;

/**
 * Which headers pass. What concerns one connection stays on it; who asked is what the gateway saw, never what the
 * visitor claims; cookies and credentials stay here; bodies travel uncompressed inside, and are compressed once, here.
 */
final class EdgeHeaders implements ProxyInterceptor {
    private static final List<CharSequence> NOT_INWARDS = names(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-forwarded-ssl",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "proxy-connection",
            "keep-alive",
            "expect",
            // Which trace a request belongs to is the gateway's word too.
            "traceparent",
            "tracestate",
            "baggage",
            "cookie",
            // Who asks on whose behalf, the gateway alone tells the services, and never on this way.
            "authorization",
            "accept-encoding");
    private static final List<CharSequence> NOT_OUTWARDS = names(
            // No other site's pages may read what is here, whatever a service says.
            "access-control-allow-credentials",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-allow-origin",
            "access-control-expose-headers",
            "access-control-max-age",
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "trailer",
            ServiceTokens.CALL_HEADER,
            "upgrade",
            "server",
            "set-cookie",
            "x-powered-by");

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    private final Supplier<String> token;

    /** @param token by which the service knows the gateway */
    EdgeHeaders(Supplier<String> token) {
        this.token = token;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest visitor = request.proxiedRequest();
        MultiMap headers = request.headers();
        removeNamedByConnection(headers);
        NOT_INWARDS.forEach(headers::remove);
        headers.set(FORWARDED_FOR, visitor.remoteAddress().hostAddress());
        headers.set(FORWARDED_PROTO, visitor.scheme());
        String host = visitor.getHeader(HttpHeaders.HOST);
        if (host != null) {
            headers.set(FORWARDED_HOST, host);
        }
        // In place of whatever the visitor sent under this name.
        headers.set(ServiceTokens.CALL_HEADER, token.get());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        removeNamedByConnection(headers);
        NOT_OUTWARDS.forEach(headers::remove);
        // A service knows itself by an address that is nobody else's business.
        if (headers.contains(HttpHeaders.LOCATION)) {
            headers.set(HttpHeaders.LOCATION, headers.get(HttpHeaders.LOCATION).replaceFirst("^https?://[^/]*", ""));
        }
        return context.sendResponse();
    }

    /** With their hash: most are in no message, and each is looked for in every one. */
    private static List<CharSequence> names(String... names) {
        return Stream.of(names).map(HttpHeaders::createOptimized).toList();
    }

    /** RFC 9110, 7.6.1: a header that {@code Connection} names is meant for the next hop only. */
    private static void removeNamedByConnection(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                headers.remove(name.strip().toLowerCase(Locale.ROOT));
            }
        }
    }
}
