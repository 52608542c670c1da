package org.xrayreference.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallKindTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/uploads, UPLOAD",
        "POST, /upload, UPLOAD",
        "GET, /upload, READ",
        "POST, /contact, MESSAGE",
        "POST, /api/v1/contact, MESSAGE",
        "POST, /api/v1/uploads/x/reports, MESSAGE",
        "POST, /uploads/x/report, MESSAGE",
        "DELETE, /api/v1/uploads/x, WRITE",
        "POST, /uploads/x/delete, WRITE",
        "POST, /choices, WRITE",
        "POST, /operator/sign-out, WRITE",
        "POST, /operator/sign-in, WRITE",
        "GET, /operator/sign-in, READ",
        "GET, /q/openapi, READ",
        "BREW, /library, WRITE",
        "GET, /api/v1/uploads/x/matches, SEARCH",
        "GET, /api/v1/references/x/similar, SEARCH",
        "GET, /api/v1/references, READ",
        "HEAD, /library, READ",
        "GET, /thumbnail, READ",
        "GET, /api/v1/references/x/image, FILE",
        "GET, /api/v1/uploads/x/preview, FILE",
        "HEAD, /api/v1/uploads/x/thumbnail, FILE",
        "GET, /assets/1/site.css, FILE"
    })
    void tellsWhatACallCosts(String method, String path, CallKind kind) {
        assertThat(CallKind.of(method, path)).isEqualTo(kind);
    }
}
