package org.xrayreference.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import org.xrayreference.gateway.edge.RequestBody;

/** Lays no pipe for a body where none comes: most requests are a question. */
final class NothingToSend implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest visitor = context.request().proxiedRequest();
        if (!RequestBody.isAnnounced(visitor.headers())) {
            context.request().setBody(null);
            visitor.resume();
        }
        return context.sendRequest();
    }
}
