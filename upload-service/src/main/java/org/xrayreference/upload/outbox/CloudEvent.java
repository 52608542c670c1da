package org.xrayreference.upload.outbox;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.xrayreference.upload.record.UploadId;

/** A CloudEvents 1.0 envelope in structured JSON mode, as contracts/ describes it. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {

    public static CloudEvent of(String type, UploadId id, Instant time, Object data) {
        return new CloudEvent(
                "1.0", UUID.randomUUID(), "/upload-service", type, id.value(), time, "application/json", data);
    }
}
