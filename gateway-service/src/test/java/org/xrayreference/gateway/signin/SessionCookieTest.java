package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.site.FirstPartyCookie;

class SessionCookieTest {
    @Test
    @Tag("P15")
    @DisplayName("P15: the cookie of the operators' sign-in is the one that the table of cookies lists")
    void isListed() {
        assertThat(SessionCookie.NAME).isEqualTo(FirstPartyCookie.OPERATOR.label(false));
    }
}
