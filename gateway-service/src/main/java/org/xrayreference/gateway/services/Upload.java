package org.xrayreference.gateway.services;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** An upload, as upload-service tells it. {@code deleteToken} is there once, in the answer that creates the upload. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Upload(
        String id, Status status, Instant receivedAt, Instant expiresAt, Rejection rejection, String deleteToken) {

    public enum Status {
        RECEIVED,
        READY,
        REJECTED
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rejection(String code, String detail) {}

    public String rejectionDetail() {
        return rejection == null ? "The picture could not be read." : rejection.detail();
    }
}
