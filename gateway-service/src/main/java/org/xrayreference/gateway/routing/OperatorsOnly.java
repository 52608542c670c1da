package org.xrayreference.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Credentials travel only to the one call that asks for them. */
final class OperatorsOnly implements ProxyInterceptor {
    private static final String INBOX = "/api/v1/contact/messages";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        if (!INBOX.equals(context.request().proxiedRequest().path())) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        return context.sendRequest();
    }
}
