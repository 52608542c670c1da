package org.xrayreference.reference.embedding;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** {@link EncoderSettings} as text, kept beside the file. */
final class EncoderJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EncoderJson() {}

    static String write(EncoderSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EncoderSettings read(String text) {
        try {
            return JSON.readValue(text, EncoderSettings.class);
        } catch (JsonProcessingException e) {
            throw new UnusableEncoder("The settings cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
