package org.xrayreference.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Asks the service for the path that was checked, also when the visitor wrote the request's target as a whole URL. */
final class SameAddress implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest visitor = context.request().proxiedRequest();
        String query = visitor.query();
        context.request().setURI(query == null ? visitor.path() : visitor.path() + "?" + query);
        return context.sendRequest();
    }
}
