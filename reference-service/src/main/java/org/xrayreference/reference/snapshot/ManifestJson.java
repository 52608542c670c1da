package org.xrayreference.reference.snapshot;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Manifests as they are kept. */
final class ManifestJson {
    static final String MEDIA_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private ManifestJson() {}

    static byte[] write(Snapshot snapshot) {
        try {
            return JSON.writeValueAsBytes(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it is none. */
    static Optional<Snapshot> read(byte[] json) {
        try {
            Snapshot snapshot = JSON.readValue(json, Snapshot.class);
            boolean whole = snapshot != null
                    && snapshot.name() != null
                    && snapshot.about() != null
                    && snapshot.madeAt() != null
                    && snapshot.files() != null;
            return whole ? Optional.of(snapshot) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
