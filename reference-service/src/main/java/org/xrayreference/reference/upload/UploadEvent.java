package org.xrayreference.reference.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An event about an upload, as far as it is read here: of which type, and about which upload. */
record UploadEvent(String type, UploadId upload) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Envelope(String specversion, String type, String subject) {}

    static UploadEvent read(ObjectMapper json, String text, String expectedType) {
        if (text == null) {
            throw new PoisonException("The event is empty");
        }
        try {
            Envelope envelope = json.readValue(text, Envelope.class);
            if (!"1.0".equals(envelope.specversion()) || !expectedType.equals(envelope.type())) {
                throw new PoisonException("Not a CloudEvent 1.0 of type " + expectedType);
            }
            return new UploadEvent(envelope.type(), new UploadId(envelope.subject()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // no cause: its message would carry a part of the payload
            throw new PoisonException(
                    "The event cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
