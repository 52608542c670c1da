package org.xrayreference.contact.report;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;

import org.xrayreference.contact.once.IdempotencyKey;
import org.xrayreference.contact.problem.CheckInput;
import org.xrayreference.contact.problem.ContactProblem;

/** Takes reports. Whether the upload exists is the gateway's question to upload-service, asked before it comes here. */
@Path("/api/v1/uploads/{id}/reports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    private static final Pattern UPLOAD_ID = Pattern.compile("[a-z2-7]{26}");

    private final CheckInput input;
    private final ReportStore reports;

    ReportResource(CheckInput input, ReportStore reports) {
        this.input = input;
        this.reports = reports;
    }

    public record Stored(UUID receipt, Instant expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Stored json(@PathParam("id") String uploadId, @HeaderParam("Idempotency-Key") String key, ReportForm form) {
        return store(uploadId, key, form == null ? new ReportForm(null, null) : form);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @ResponseStatus(201)
    public Stored form(
            @PathParam("id") String uploadId,
            @HeaderParam("Idempotency-Key") String headerKey,
            @RestForm("idempotencyKey") String fieldKey,
            @RestForm("reason") String reason,
            @RestForm("message") String message) {
        return store(uploadId, headerKey == null ? fieldKey : headerKey, new ReportForm(reason, message));
    }

    private Stored store(String uploadId, String key, ReportForm form) {
        if (!UPLOAD_ID.matcher(uploadId).matches()) {
            throw ContactProblem.unknownUpload();
        }
        input.check(form);
        ReportRow stored = reports.store(IdempotencyKey.of(key), uploadId, form);
        return new Stored(stored.id, stored.expiresAt);
    }
}
