package org.xrayreference.upload.intake;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.upload.problem.Problem;
import org.xrayreference.upload.problem.UploadProblem;

/**
 * Refuses a request whose length alone shows that the file is too large, before any of it is spooled. The rest of the
 * body is read and thrown away: a connection that is cut would hide the answer from the person who sends.
 */
@ApplicationScoped
class TooLargeFilter {
    private static final long ROOM_FOR_THE_FORM = 1 << 20;
    private static final int BEFORE_EVERYTHING_ELSE = 100;

    private final IntakeConfig config;
    private final ObjectMapper json;
    private final IntakeCounts counts;

    TooLargeFilter(IntakeConfig config, ObjectMapper json, IntakeCounts counts) {
        this.config = config;
        this.json = json;
        this.counts = counts;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, BEFORE_EVERYTHING_ELSE);
    }

    private void refuseTooLarge(RoutingContext context) {
        long limit = config.maxFileBytes();
        long length = length(context).orElse(0L);
        if (length <= limit + ROOM_FOR_THE_FORM) {
            context.next();
            return;
        }
        counts.refused();
        Problem problem = UploadProblem.imageTooLarge(length, limit).problem();
        context.request().resume();
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(write(problem));
    }

    private static Optional<Long> length(RoutingContext context) {
        try {
            return Optional.ofNullable(context.request().getHeader("Content-Length"))
                    .map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty(); // The HTTP codec refuses it.
        }
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings can always be written", e);
        }
    }
}
