package org.xrayreference.preview.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the fields that this service needs from a CloudEvents envelope, and ignores the rest. */
final class ReadEvent {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private ReadEvent() {}

    static <T extends Envelope> T as(Class<T> kind, String type, String message) {
        T envelope;
        try {
            envelope = JSON.readValue(message, kind);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // The cause would quote the message.
            throw new PoisonEventException("not a readable " + type + " event");
        }
        if (envelope == null || !type.equals(envelope.type())) {
            throw new PoisonEventException("an event of another type came as " + type);
        }
        return envelope;
    }

    interface Envelope {
        String type();
    }
}
