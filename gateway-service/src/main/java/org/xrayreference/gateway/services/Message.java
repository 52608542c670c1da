package org.xrayreference.gateway.services;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/** A message to the people who run the site, as contact-service takes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(String topic, String name, String email, String message, boolean acknowledged) {

    /** A report of an upload. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(String reason, String message) {}

    /** What the sender can name later, and when it is forgotten; the latter may be unknown. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Kept(String receipt, Instant expiresAt) {}
}
