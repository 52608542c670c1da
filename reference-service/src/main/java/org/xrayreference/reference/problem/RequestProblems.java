package org.xrayreference.reference.problem;

import java.util.UUID;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers see of failures. */
public final class RequestProblems {
    private static final Logger LOG = Logger.getLogger(RequestProblems.class);

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
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, errorId=%s", errorId);
        return answer(Problem.internal(errorId));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
