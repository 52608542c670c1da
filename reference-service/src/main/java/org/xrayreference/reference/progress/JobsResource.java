package org.xrayreference.reference.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;

/** Which long works run, and which ran last. */
@Path("/internal/operator/jobs")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    /** A work that has been silent for so long was killed. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JobStore jobs;

    JobsResource(JobStore jobs) {
        this.jobs = jobs;
    }

    /** @param state {@code running}, {@code done}, {@code stopped}, or {@code killed}: it ended without a word */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Job(
            String kind, String state, long done, long total, Instant beganAt, Instant seenAt, Instant endedAt) {
        static Job from(JobStore.Job job, Instant now) {
            String state = job.outcome().orElse(job.seenAt().plus(SILENCE).isBefore(now) ? "killed" : "running");
            return new Job(
                    job.kind(),
                    state,
                    job.done(),
                    job.total(),
                    job.beganAt(),
                    job.seenAt(),
                    job.endedAt().orElse(null));
        }
    }

    public record Jobs(List<Job> items) {}

    @GET
    public Jobs latest() {
        Instant now = Instant.now();
        return new Jobs(jobs.latest().stream().map(job -> Job.from(job, now)).toList());
    }
}
