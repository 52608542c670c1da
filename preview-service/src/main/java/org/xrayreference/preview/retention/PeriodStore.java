package org.xrayreference.preview.retention;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.preview.storage.PreviewBucket;

/** The object in which the periods that were in force are remembered. */
@ApplicationScoped
class PeriodStore {
    private static final String KEY = "retention/periods.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PreviewBucket bucket;

    PeriodStore(PreviewBucket bucket) {
        this.bucket = bucket;
    }

    private record Written(String since, String name, String from, String to) {
        static Written of(Periods.Change change) {
            String from = change.from() == null ? null : change.from().toString();
            return new Written(
                    change.since().toString(), change.name(), from, change.to().toString());
        }

        Periods.Change read() {
            return new Periods.Change(
                    Instant.parse(since), name, from == null ? null : Duration.parse(from), Duration.parse(to));
        }
    }

    Periods read() {
        return bucket.read(KEY).map(PeriodStore::parse).orElseGet(() -> new Periods(List.of()));
    }

    void write(Periods periods) {
        try {
            bucket.write(
                    KEY,
                    JSON.writeValueAsBytes(
                            periods.found().stream().map(Written::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings can always be written", e);
        }
    }

    private static Periods parse(byte[] json) {
        try {
            return new Periods(Arrays.stream(JSON.readValue(json, Written[].class))
                    .map(Written::read)
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("The stored periods are not readable", e);
        }
    }
}
