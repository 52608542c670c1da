package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.problem.Problem;

class BodyRuleTest {
    private static final long LIMIT = 1000;
    private final BodyRule rule = new BodyRule(LIMIT);

    @Test
    void letsPicturesPassUnmeasured() {
        assertThat(rule.refusal("POST", "/api/v1/uploads", "99999999", false)).isEmpty();
        assertThat(rule.refusal("POST", "/api/v1/uploads", null, true)).isEmpty();
        assertThat(rule.refusal("POST", "/upload", null, true)).isEmpty();
    }

    @Test
    void weighsEveryOtherForm() {
        assertThat(rule.refusal("POST", "/contact", "1000", false)).isEmpty();
        assertThat(rule.refusal("POST", "/contact", "1001", false))
                .map(Problem::detail)
                .hasValue("It has 1,001 bytes; the limit at this address is 1,000.");
        assertThat(rule.refusal("PUT", "/api/v1/uploads", "1001", false)).isPresent();
    }

    @Test
    void wantsToKnowTheLength() {
        assertThat(rule.refusal("POST", "/contact", null, true))
                .map(Problem::status)
                .hasValue(411);
        assertThat(rule.refusal("POST", "/contact", "12x", false))
                .map(Problem::status)
                .hasValue(411);
        assertThat(rule.refusal("GET", "/contact", null, false)).isEmpty();
    }
}
