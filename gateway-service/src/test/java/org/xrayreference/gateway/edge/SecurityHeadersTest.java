package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/findings", "/assets/1/site.css"})
    void tiesVisitorsToTlsOnlyWhereThereIsSome(String path) {
        assertThat(new SecurityHeaders(true).of(path).get(TRANSPORT))
                .hasToString("max-age=31536000; includeSubDomains");
        assertThat(new SecurityHeaders(false).of(path)).isNotEmpty().doesNotContainKey(TRANSPORT);
    }
}
