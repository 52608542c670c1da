package org.xrayreference.reference.problem;

import java.io.UncheckedIOException;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.opentelemetry.api.trace.Span;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers see of failures. */
public final class RequestProblems {
    private static final Logger LOG = Logger.getLogger(RequestProblems.class);
    private static final int RETRY_AFTER_S = 60;

    @ServerExceptionMapper
    public Response problem(ProblemException failure) {
        LOG.debugf("Refused: %s", failure.problem());
        return answer(failure.problem());
    }

    @ServerExceptionMapper
    public Response unknown(NotFoundException failure) {
        return answer(Problem.unknownAddress());
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException failure) {
        Response.StatusType status = failure.getResponse().getStatusInfo();
        return status.getStatusCode() >= 500
                ? failed(failure)
                : answer(Problem.plain(status.getStatusCode(), status.getReasonPhrase()));
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        // What is read while a request is answered is the object store's.
        if (DatabaseAway.isReasonFor(failure) || failure instanceof UncheckedIOException) {
            LOG.warnf("Answered 503, the database or the object store is away: %s", failure.toString());
            return answer(Problem.unavailable());
        }
        String errorId = Span.current().getSpanContext().getTraceId();
        LOG.errorf(failure, "Request failed, errorId=%s", errorId);
        return answer(Problem.internal(errorId));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S);
        }
        return answer.build();
    }
}
