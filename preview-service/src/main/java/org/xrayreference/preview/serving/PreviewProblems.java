package org.xrayreference.preview.serving;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.xrayreference.preview.resilience.TemporarilyUnavailableException;

/** Every error as RFC 9457 problem JSON. Internal messages stay inside; a 5xx carries an error id. */
@Singleton
class PreviewProblems {
    private static final Logger LOG = Logger.getLogger(PreviewProblems.class);
    private static final int RETRY_AFTER_S = 60;

    private final ObjectMapper json;

    PreviewProblems(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response problem(Problem.ProblemException exception) {
        return response(exception.problem());
    }

    @ServerExceptionMapper
    Response unavailable(TemporarilyUnavailableException exception) {
        LOG.warn("Cannot answer just now", exception);
        return response(Problem.unavailable());
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException exception) {
        Response.StatusType status = exception.getResponse().getStatusInfo();
        return status.getStatusCode() == 404
                ? response(Problem.notFound().problem())
                : response(Problem.refused(status.getStatusCode(), status.getReasonPhrase()));
    }

    @ServerExceptionMapper
    Response internal(RuntimeException exception) {
        String errorId = Span.current().getSpanContext().getTraceId();
        LOG.errorf(exception, "Unexpected errorId=%s", errorId);
        return response(Problem.internal(errorId));
    }

    private Response response(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        try {
            Response.ResponseBuilder response = Response.status(problem.status())
                    .type("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .entity(json.writeValueAsString(body));
            return problem.status() == 503
                    ? response.header("Retry-After", RETRY_AFTER_S).build()
                    : response.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
