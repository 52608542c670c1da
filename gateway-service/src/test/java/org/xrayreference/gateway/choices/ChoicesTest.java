package org.xrayreference.gateway.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.thirdparty.Purpose;
import org.xrayreference.gateway.thirdparty.ThirdParty;

@Tag("P26")
class ChoicesTest {
    private static final List<ThirdParty.Cookie> KNOWN =
            List.of(new ThirdParty.Cookie("_ga", "", ""), new ThirdParty.Cookie("_ga_*", "", ""));

    @Test
    void isReadAsItWasWritten() {
        Choices choices =
                Choices.read(null).with(Set.of(Purpose.MEASUREMENT), true).with(Set.of(Purpose.ADVERTISING), false);
        assertThat(Choices.read(choices.cookie())).isEqualTo(choices);
        assertThat(choices.allowed()).containsExactly(Purpose.MEASUREMENT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yes", "measurement", "measurement.yesyes", "measurement=yes", "MEASUREMENT.YES"})
    @DisplayName("P26: a cookie that says nothing clear is no consent")
    void takesNonsenseForNoChoice(String cookie) {
        assertThat(Choices.read(cookie).made()).isEmpty();
    }

    @Test
    void takesAContradictionForARefusal() {
        assertThat(Choices.read("measurement.yes_measurement.no").allowed()).isEmpty();
    }

    @Test
    @DisplayName("P26: withdrawing deletes Google's first-party cookies under every domain that they may have")
    void deletesUnderEveryDomain() {
        assertThat(ForgetCookies.headers(
                        List.of("_ga", "_ga_X1", "other", "_ga_\r\nX"), KNOWN, "www.xray.example:8443"))
                .containsExactly(
                        "_ga=; Path=/; Max-Age=0",
                        "_ga=; Path=/; Domain=www.xray.example; Max-Age=0",
                        "_ga=; Path=/; Domain=xray.example; Max-Age=0",
                        "_ga_X1=; Path=/; Max-Age=0",
                        "_ga_X1=; Path=/; Domain=www.xray.example; Max-Age=0",
                        "_ga_X1=; Path=/; Domain=xray.example; Max-Age=0");
        assertThat(ForgetCookies.headers(List.of("_ga"), KNOWN, "localhost:8080"))
                .hasSize(1);
        assertThat(ForgetCookies.headers(List.of("_ga"), KNOWN, "127.0.0.1:8080"))
                .hasSize(1);
    }
}
