package org.xrayreference.upload.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes events as their contracts say, independently of how the HTTP side is configured. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventJson() {}

    public static String write(UploadEvent event) {
        try {
            return MAPPER.writeValueAsString(CloudEvent.of(event.topic(), event.uploadId(), event.time(), event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of records and strings can always be written", e);
        }
    }
}
