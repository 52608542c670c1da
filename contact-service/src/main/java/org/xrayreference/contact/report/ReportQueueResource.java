package org.xrayreference.contact.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.contact.problem.CheckInput;

/** The reports that operators work through. What becomes of an upload is done at upload-service, and noted here. */
@Path("/internal/operator/reports")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class ReportQueueResource {
    private static final int MAX_SIZE = 200;

    private final ReportStore reports;
    private final CheckInput input;

    ReportQueueResource(ReportStore reports, CheckInput input) {
        this.reports = reports;
        this.input = input;
    }

    public record Queue(long total, int page, int size, List<Report> items) {}

    public record Report(
            UUID id,
            String uploadId,
            String state,
            String reason,
            String message,
            Instant receivedAt,
            Instant expiresAt) {
        static Report from(ReportRow row) {
            return new Report(row.id, row.uploadId, row.state, row.reason, row.body, row.receivedAt, row.expiresAt);
        }
    }

    /**
     * @param next the states that the report can be moved to
     * @param ofSameUpload how many reports there are of the upload, this one among them
     */
    public record Handled(Report report, List<String> next, long ofSameUpload) {}

    /** What became of a report. */
    public record Handling(
            String state,

            @Size(max = 500, message = "The reason may have 500 characters at most.")
            String reason) {
        public Handling {
            reason = reason == null || reason.isBlank() ? null : reason.strip();
        }

        @JsonIgnore
        @AssertTrue(message = "There is no such state.")
        public boolean isStateKnown() {
            return ReportState.parse(state).isPresent();
        }

        @JsonIgnore
        @AssertTrue(message = "Say why.")
        public boolean isExplained() {
            return reason != null || ReportState.LOOKED_AT.toString().equals(state);
        }
    }

    /** @return the newest reports first; {@code page} counts from 0, {@code size} is 1 to 200 */
    @GET
    public Queue list(
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        ReportState only = ReportState.parse(state).orElse(null);
        int from = Math.max(page, 0);
        int rows = Math.min(Math.max(size, 1), MAX_SIZE);
        return new Queue(
                reports.count(only),
                from,
                rows,
                reports.newest(only, from, rows).stream().map(Report::from).toList());
    }

    @GET
    @Path("/{id}")
    public Handled one(@PathParam("id") UUID id) {
        ReportRow row = reports.get(id);
        List<String> next = ReportState.parse(row.state).orElseThrow().next().stream()
                .sorted()
                .map(ReportState::toString)
                .toList();
        return new Handled(Report.from(row), next, reports.countOf(row.uploadId));
    }

    @POST
    @Path("/{id}")
    public void handle(@PathParam("id") UUID id, Handling handling, @Context SecurityContext who) {
        Handling wanted = handling == null ? new Handling(null, null) : handling;
        input.check(wanted);
        reports.handle(
                id,
                ReportState.parse(wanted.state()).orElseThrow(),
                wanted.reason(),
                who.getUserPrincipal().getName());
    }
}
