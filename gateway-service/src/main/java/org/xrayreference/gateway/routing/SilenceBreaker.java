package org.xrayreference.gateway.routing;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.ProxyResponse;

/** Leaves a service in peace for a while that met calls without a body with silence. */
final class SilenceBreaker {
    /** Not the service's doing. */
    static final class VisitorLeft extends RuntimeException {
        private static final long serialVersionUID = 1;

        VisitorLeft(Throwable cause) {
            super(cause.toString(), null, false, false);
        }
    }

    private final TypedGuard<CompletionStage<ProxyResponse>> guard;

    /** @param guard with the breaker, for which {@link VisitorLeft} is no failure */
    SilenceBreaker(TypedGuard<CompletionStage<ProxyResponse>> guard) {
        this.guard = guard;
    }

    /** Fails at once, without asking, as long as the service is left in peace. */
    Future<ProxyResponse> ask(Vertx vertx, Supplier<Future<ProxyResponse>> question) {
        return Future.fromCompletionStage(
                guard.get(() -> question.get().toCompletionStage()), vertx.getOrCreateContext());
    }
}
