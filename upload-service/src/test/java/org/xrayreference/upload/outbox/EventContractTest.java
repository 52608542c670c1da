package org.xrayreference.upload.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.xrayreference.upload.record.UploadId;

/** The producer's side of contracts/. */
class EventContractTest {
    private static final UploadId ID = new UploadId("abcdefghijklmnopqrstuvwxyz");
    private static final Instant NOW = Instant.parse("2026-01-15T09:30:00.123456Z");

    static Stream<UploadEvent> events() {
        return Stream.of(
                new UploadEvent.Received(ID.value(), ID.value(), "a".repeat(64), "image/png", 1, false, NOW),
                new UploadEvent.Received(ID.value(), ID.value(), "0".repeat(64), "image/jpeg", 1L << 40, true, NOW),
                UploadEvent.Deleted.of(ID, UploadEvent.Why.OWNER, NOW),
                UploadEvent.Deleted.of(ID, UploadEvent.Why.OPERATOR, NOW),
                UploadEvent.Deleted.of(ID, UploadEvent.Why.RETENTION, NOW));
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheContractSays(UploadEvent event) throws IOException {
        // When
        String json = EventJson.write(event);

        // Then
        assertEquals(List.of(), schema(event.topic()).validate(json, InputFormat.JSON));
        assertFalse(schema(event.topic())
                .validate(json.replace("\"data\"", "\"dta\""), InputFormat.JSON)
                .isEmpty());
    }

    private static Schema schema(String topic) throws IOException {
        Path file = Path.of(System.getProperty("xray.root"), "contracts", topic, "v1", "schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }
}
