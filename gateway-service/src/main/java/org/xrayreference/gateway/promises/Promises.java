package org.xrayreference.gateway.promises;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** All promises, as the build wrote them down: it fails when one has no test. */
record Promises(List<Promise> promises) {
    static Promises read() {
        try (InputStream file = Promises.class.getResourceAsStream("/texts/promises.json")) {
            return new ObjectMapper().readValue(file, Promises.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
