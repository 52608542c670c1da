package org.xrayreference.upload.tracing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xrayreference.upload.Bench.patiently;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
@Tag("P13")
class ObservedIT {
    private static final String CALLERS = "4bf92f3577b34da6a3ce929d0e0e4702";

    @Inject
    SeenSpans seen;

    @Test
    @DisplayName("P13: upload-service tells numbers of what it does, of its answers and of its process")
    void tellsNumbers() {
        // Given
        given().get("/api/v1/uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa");

        // When
        String told = given().get("/q/metrics").then().statusCode(200).extract().asString();

        // Then
        for (String name : List.of(
                "xray_uploads_total",
                "xray_uploads_waiting_seconds",
                "xray_outbox_age_seconds",
                "xray_retention_lag_seconds",
                "http_server_requests_seconds_count",
                "jvm_memory_used_bytes",
                "process_cpu_usage")) {
            assertTrue(told.contains("\n" + name), name);
        }
        assertTrue(told.contains("uri=\"/api/v1/uploads/{id}\""), told);
    }

    @Test
    @DisplayName("P13: a request is part of its caller's trace, by the template of its address")
    void goesOnWithItsCallersTrace() {
        // When
        given().header("traceparent", "00-" + CALLERS + "-b7ad6b7169203331-01")
                .get("/api/v1/uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa");

        // Then
        patiently()
                .untilAsserted(() -> assertTrue(
                        seen.of(CALLERS).stream()
                                .anyMatch(span -> span.getName().equals("GET /api/v1/uploads/{id}")),
                        () -> seen.of(CALLERS).toString()));
    }
}
