package org.xrayreference.contact.report;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;

import org.xrayreference.contact.problem.CheckInput;
import org.xrayreference.contact.problem.ContactProblem;
import org.xrayreference.contact.retention.RetentionConfig;

/** Takes reports. Whether the upload exists is the gateway's question to upload-service, asked before it comes here. */
@Path("/api/v1/uploads/{id}/reports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {
    private static final Pattern UPLOAD_ID = Pattern.compile("[a-z2-7]{26}");

    private final CheckInput input;
    private final RetentionConfig retention;
    private final Clock clock;

    ReportResource(CheckInput input, RetentionConfig retention, Clock clock) {
        this.input = input;
        this.retention = retention;
        this.clock = clock;
    }

    record Stored(UUID receipt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Transactional
    Stored json(@PathParam("id") String uploadId, ReportForm form) {
        return store(uploadId, form == null ? new ReportForm(null, null) : form);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @ResponseStatus(201)
    @Transactional
    Stored form(
            @PathParam("id") String uploadId, @RestForm("reason") String reason, @RestForm("message") String message) {
        return store(uploadId, new ReportForm(reason, message));
    }

    private Stored store(String uploadId, ReportForm form) {
        if (!UPLOAD_ID.matcher(uploadId).matches()) {
            throw ContactProblem.unknownUpload();
        }
        input.check(form);
        Instant now = clock.instant();
        ReportRow row = new ReportRow();
        row.id = UUID.randomUUID();
        row.uploadId = uploadId;
        row.reason = form.reason();
        row.body = form.message();
        row.receivedAt = now;
        row.expiresAt = now.plus(retention.contact());
        row.persist();
        return new Stored(row.id);
    }
}
