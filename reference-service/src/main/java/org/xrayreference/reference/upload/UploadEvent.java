package org.xrayreference.reference.upload;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An event about an upload, as far as it is read here.
 *
 * @param externalProcessingAllowed false where the event does not say
 */
record UploadEvent(String type, UploadId upload, Instant time, boolean externalProcessingAllowed) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Envelope(String specversion, String type, String subject, String time, Data data) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Data(boolean externalProcessingAllowed) {}

    static UploadEvent read(ObjectMapper json, String text, String expectedType) {
        if (text == null) {
            throw new PoisonException("The event is empty");
        }
        try {
            Envelope envelope = json.readValue(text, Envelope.class);
            if (!"1.0".equals(envelope.specversion()) || !expectedType.equals(envelope.type())) {
                throw new PoisonException("Not a CloudEvent 1.0 of type " + expectedType);
            }
            boolean allowed = envelope.data() != null && envelope.data().externalProcessingAllowed();
            Instant time = envelope.time() == null ? Instant.EPOCH : Instant.parse(envelope.time());
            return new UploadEvent(envelope.type(), new UploadId(envelope.subject()), time, allowed);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            // no cause: its message would carry a part of the payload
            throw new PoisonException(
                    "The event cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
