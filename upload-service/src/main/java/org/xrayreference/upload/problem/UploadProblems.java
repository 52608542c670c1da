package org.xrayreference.upload.problem;

import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.opentelemetry.api.trace.Span;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into application/problem+json; an internal message never leaves. */
class UploadProblems {
    private static final Logger LOG = Logger.getLogger(UploadProblems.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Problem problem = e.problem();
        if (problem.status() >= 500) {
            LOG.warnf(e.getCause(), "Answered %d %s", problem.status(), problem.code());
        } else {
            LOG.debugf("Answered %d %s", problem.status(), problem.code());
        }
        return respond(problem);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e);
        }
        return respond(Problem.of(
                status,
                "http-" + status,
                e.getResponse().getStatusInfo().getReasonPhrase(),
                "The request does not fit this address; the API is described at /q/openapi."));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (UnreadableForm.is(e)) {
            Optional<Throwable> disk = SpoolFailure.in(e);
            if (disk.isPresent()) {
                LOG.warnf(
                        "Answered 503, a picture could not be spooled: %s",
                        disk.get().toString());
                return respond(UploadProblem.spoolUnavailable());
            }
            LOG.debug("Answered 400, a form cannot be read");
            return respond(UploadProblem.formUnreadable().problem());
        }
        if (DatabaseAway.isReasonFor(e)) {
            LOG.warnf("Answered 503, the database is away: %s", e.toString());
            return respond(UploadProblem.recordsUnavailable());
        }
        String errorId = Span.current().getSpanContext().getTraceId();
        LOG.errorf(e, "Request failed, error %s", errorId);
        return respond(Problem.of(
                500,
                "internal-error",
                "Something went wrong here",
                "It is not your fault. If you write to us, name the error " + errorId + "."));
    }

    private static Response respond(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 503 ? response.header("Retry-After", 60).build() : response.build();
    }
}
