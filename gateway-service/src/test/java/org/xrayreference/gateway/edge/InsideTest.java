package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P24")
class InsideTest {
    private final Inside inside = new Inside(List.of("127.0.0.0/8", " ::1/128", "10.2.0.0/16"));

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "10.2.200.7, true", "10.3.0.1, false", "192.0.2.7, false", "::2, false"
    })
    void knowsItsNetworks(String peer, boolean ours) {
        assertThat(inside.is(new InetSocketAddress(peer, 40_000), List.of("Host", "Accept")))
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-proto", "Forwarded", "X-Real-IP", "via"})
    void takesWhatAProxyPassesOnForAVisitors(String header) {
        assertThat(inside.is(new InetSocketAddress("127.0.0.1", 40_000), List.of("Host", header)))
                .isFalse();
    }

    @Test
    void saysWhichNetworkItCannotRead() {
        assertThatThrownBy(() -> new Inside(List.of("10.0.0.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xray.edge.inside")
                .hasMessageContaining("10.0.0.0");
    }
}
