package org.xrayreference.gateway.accesslog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.xrayreference.gateway.redaction.CleanAddress;

/**
 * One request, as the privacy policy says. Addresses are clean and everything is bounded.
 *
 * @param agent what the browser says of itself and its device
 * @param status 499 when the visitor left before the answer
 */
@JsonPropertyOrder({"at", "client", "agent", "referrer", "url", "status", "bytes", "durationMs", "requestId"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessEntry(
        Instant at,
        String client,
        String agent,
        String referrer,
        String url,
        int status,
        long bytes,
        long durationMs,
        String requestId) {
    private static final int LONGEST_AGENT = 256;

    // Whatever is no plain letter is escaped: no reader can take a part of a line for another line.
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** The one control character that JSON leaves as it is. */
    private static final String DELETE = "\u007f";

    AccessEntry {
        agent = agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
        referrer = CleanAddress.of(referrer);
        url = CleanAddress.of(url);
    }

    /** One line of JSON, without its end. */
    String toLine() {
        try {
            return JSON.writeValueAsString(this).replace(DELETE, "\\u007f");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers can always be written", e);
        }
    }
}
