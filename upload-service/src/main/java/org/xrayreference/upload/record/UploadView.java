package org.xrayreference.upload.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An upload as the public API shows it. {@code deleteToken} is there once, in the answer that creates the upload. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadView(
        String id,
        UploadStatus status,
        Instant receivedAt,
        Instant expiresAt,
        Rejection rejection,
        Map<String, String> links,
        String deleteToken) {

    public record Rejection(String code, String detail) {}

    public static UploadView from(UploadRow row) {
        return new UploadView(row.id, row.status, row.receivedAt, row.expiresAt, rejection(row), links(row.id), null);
    }

    public UploadView with(DeleteToken token) {
        return new UploadView(id, status, receivedAt, expiresAt, rejection, links, token.value());
    }

    private static Rejection rejection(UploadRow row) {
        return row.status == UploadStatus.REJECTED ? new Rejection(row.rejectionCode, row.rejectionDetail) : null;
    }

    private static Map<String, String> links(String id) {
        String self = "/api/v1/uploads/" + id;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("page", "/uploads/" + id);
        for (String part : new String[] {"events", "preview", "thumbnail", "receipt", "matches"}) {
            links.put(part, self + "/" + part);
        }
        return links;
    }
}
