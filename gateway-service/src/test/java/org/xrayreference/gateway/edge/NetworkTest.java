package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:0:7:1:2:3:4, 20010db800000007/64",
        "2001:db8::7:ffff:0:0:1, 20010db800000007/64",
        "2001:db8::1, 20010db800000000/64",
        "2001:db8::2, 20010db800000000/64",
        "2001:db8:0:0:0:0:0:3%eth0, 20010db800000000/64",
        "::1, 0000000000000000/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "0:0:0:0:0:ffff:c000:207, 192.0.2.7",
        "::::, unknown"
    })
    void countsAHouseholdAsOne(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @Test
    void countsThoseWithoutAnAddressTogether() {
        assertThat(Network.of(null)).isEqualTo("unknown");
    }
}
