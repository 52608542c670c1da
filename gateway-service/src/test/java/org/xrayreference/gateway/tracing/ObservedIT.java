package org.xrayreference.gateway.tracing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@WithTestResource(StandIns.class)
@Tag("P13")
class ObservedIT {
    private static final String CALLERS = "4bf92f3577b34da6a3ce929d0e0e4701";

    @Inject
    SeenSpans seen;

    @Test
    @DisplayName("P13: gateway-service tells numbers of what it does, of its answers and of its process")
    void tellsNumbers() {
        // Given
        given().get("/privacy");

        // When
        String told = given().get("/q/metrics").then().statusCode(200).extract().asString();

        // Then
        for (String name : List.of(
                "xray_retention_lag_seconds",
                "http_server_requests_seconds_count",
                "jvm_memory_used_bytes",
                "process_cpu_usage")) {
            assertTrue(told.contains("\n" + name), name);
        }
        assertTrue(told.contains("uri=\"/privacy\""), told);
    }

    @Test
    @DisplayName("P13: a trace begins here, whatever a visitor says of one")
    void beginsEachTrace() {
        // When
        given().header("traceparent", "00-" + CALLERS + "-b7ad6b7169203331-01").get("/privacy");

        // Then
        assertEquals(List.of(), seen.of(CALLERS));
    }
}
