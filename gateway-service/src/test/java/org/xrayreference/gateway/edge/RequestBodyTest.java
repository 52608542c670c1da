package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodyTest {
    @ParameterizedTest
    @CsvSource({"Content-Length, 0, false", "Content-Length, 12, true", "transfer-encoding, chunked, true"})
    void isWhatTheHeadersSay(String header, String value, boolean announced) {
        assertThat(RequestBody.isAnnounced(MultiMap.caseInsensitiveMultiMap().add(header, value)))
                .isEqualTo(announced);
    }

    @Test
    void isNoneByItself() {
        assertThat(RequestBody.isAnnounced(MultiMap.caseInsensitiveMultiMap().add("Accept", "*/*")))
                .isFalse();
    }
}
