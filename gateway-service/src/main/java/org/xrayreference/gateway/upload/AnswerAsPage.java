package org.xrayreference.gateway.upload;

import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Upload;

/** Sends a form on to upload-service's API, and makes a page of the JSON that comes back. */
final class AnswerAsPage implements ProxyInterceptor {
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Function<Upload, String> sent;
    private final Function<Problem, String> refused;

    AnswerAsPage(Function<Upload, String> sent, Function<Problem, String> refused) {
        this.sent = sent;
        this.refused = refused;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        context.request().setURI("/api/v1/uploads");
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        return read(response.getBody()).compose(answer -> {
            Buffer page = Buffer.buffer(page(response.getStatusCode(), answer));
            response.headers().remove(HttpHeaders.LOCATION);
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .setBody(Body.body(page));
            return context.sendResponse();
        });
    }

    private String page(int status, Buffer answer) {
        try {
            return status == 202
                    ? sent.apply(JSON.readValue(answer.toString(), Upload.class))
                    : refused.apply(JSON.readValue(answer.toString(), Problem.class));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return refused.apply(GatewayProblem.unexplained(status));
        }
    }

    private static Future<Buffer> read(Body body) {
        if (body == null) {
            return Future.succeededFuture(Buffer.buffer());
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer collected = Buffer.buffer();
        ReadStream<Buffer> stream = body.stream();
        stream.exceptionHandler(whole::tryFail);
        stream.endHandler(ignored -> whole.tryComplete(collected));
        stream.handler(part -> {
            if (collected.length() + part.length() <= LARGEST_ANSWER) {
                collected.appendBuffer(part);
            }
        });
        stream.resume();
        return whole.future();
    }
}
