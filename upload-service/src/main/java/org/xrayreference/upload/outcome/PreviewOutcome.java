package org.xrayreference.upload.outcome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xrayreference.upload.record.UploadId;

/** How making the preview ended: of the preview events, what this service reads. */
public sealed interface PreviewOutcome {
    UploadId uploadId();

    record Ready(UploadId uploadId) implements PreviewOutcome {
        static Ready from(String event) {
            return new Ready(data(event).uploadId());
        }
    }

    record Rejected(UploadId uploadId, String code, String detail) implements PreviewOutcome {
        static Rejected from(String event) {
            Data data = data(event);
            if (data.code == null || data.detail == null) {
                throw new IllegalArgumentException("A rejection without code or detail");
            }
            return new Rejected(data.uploadId(), data.code, data.detail);
        }
    }

    private static Data data(String event) {
        try {
            Envelope envelope = Envelope.MAPPER.readValue(event, Envelope.class);
            if (envelope == null || envelope.data == null) {
                throw new IllegalArgumentException("An event without data");
            }
            return envelope.data;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a CloudEvent in JSON", e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Envelope(Data data) {
        private static final JsonMapper MAPPER = new JsonMapper();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(String id, String code, String detail) {
        private UploadId uploadId() {
            return UploadId.parse(id).orElseThrow(() -> new IllegalArgumentException("An event without an upload id"));
        }
    }
}
