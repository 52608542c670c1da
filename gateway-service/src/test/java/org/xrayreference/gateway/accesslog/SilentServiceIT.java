package org.xrayreference.gateway.accesslog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/** What the gateway writes down when a service that was asked about somebody's upload never answers. */
@QuarkusTest
@WithTestResource(StandIns.class)
class SilentServiceIT {
    private static final String MATCHES = "/api/v1/uploads/" + Samples.ID + "/matches";
    private static final Logger GATEWAY = Logger.getLogger("org.xrayreference.gateway");

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        StandIns.reset();
        StandIns.upload().answers("GET", "/api/v1/uploads/" + Samples.ID, Samples.upload("READY"));
        StandIns.reference()
                .stubFor(get(urlPathEqualTo(MATCHES)).willReturn(aResponse().withFixedDelay(60_000)));
        GATEWAY.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        GATEWAY.removeHandler(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uploads/" + Samples.ID, MATCHES})
    @Tag("P12")
    @DisplayName("P12: a service that does not answer is written down without the upload's id")
    void writesTheSilenceDownWithoutTheId(String path) {
        // When
        when().get(path);

        // Then
        assertThat(lines.seen).anyMatch(line -> line.contains("does not answer"));
        assertThat(lines.seen).noneMatch(line -> line.contains(Samples.ID));
    }

    private static final class Lines extends Handler {
        final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
