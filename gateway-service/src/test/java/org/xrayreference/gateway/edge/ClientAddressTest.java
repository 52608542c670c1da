package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P12")
class ClientAddressTest {
    @ParameterizedTest(name = "{0} behind {1}: {2}")
    @DisplayName("P12: the address is what the outermost trusted proxy saw, never what a visitor claims")
    @CsvSource({
        "'6.6.6.6', 0, 10.0.0.1",
        "'6.6.6.6, 192.0.2.7', 1, 192.0.2.7",
        "'6.6.6.6, 192.0.2.7, 10.0.0.9', 2, 192.0.2.7",
        "'2001:db8::7', 1, 2001:db8::7",
        "'192.0.2.7:5678', 1, 192.0.2.7",
        "'[2001:db8::7]:5678', 1, 2001:db8::7",
        "'[2001:db8::7]', 1, 2001:db8::7",
        "'192.0.2.7', 2, 10.0.0.1",
        "'', 1, 10.0.0.1",
        "'evil\"', 1, 10.0.0.1",
        "'localhost', 1, 10.0.0.1",
        "'192.0.2.7:', 1, 10.0.0.1",
        "'192.0.2.777', 1, 10.0.0.1",
        "'::ffff:192.0.2.7', 1, ::ffff:192.0.2.7"
    })
    void believesTrustedProxiesOnly(String forwardedFor, int trusted, String expected) {
        assertThat(ClientAddress.of("10.0.0.1", List.of(forwardedFor), trusted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 192.0.2.7", "2, 6.6.6.6"})
    void readsSeveralHeadersAsOne(int trusted, String expected) {
        assertThat(ClientAddress.of("10.0.0.1", List.of("6.6.6.6", "192.0.2.7"), trusted))
                .isEqualTo(expected);
    }
}
