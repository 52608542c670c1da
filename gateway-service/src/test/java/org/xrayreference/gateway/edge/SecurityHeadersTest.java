package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/findings", "/assets/1/site.css"})
    void tiesVisitorsToTlsOnlyWhereThereIsSome(String path) {
        assertThat(new SecurityHeaders(true).of(path))
                .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assertThat(new SecurityHeaders(false).of(path)).doesNotContainKey("Strict-Transport-Security");
    }
}
