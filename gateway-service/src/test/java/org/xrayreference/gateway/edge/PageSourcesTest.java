package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P14")
class PageSourcesTest {
    @Test
    void allowsMeasuringNoMoreThanItNeeds() {
        assertThat(new PageSources("n1", List.of("https://ga.example"), List.of()).contentPolicy())
                .isEqualTo("default-src 'none'; img-src 'self' blob: https://ga.example; style-src 'self';"
                        + " script-src 'nonce-n1' 'strict-dynamic'; connect-src 'self' https://ga.example;"
                        + " object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void runsWhatThePageNamesAndNothingElse() {
        assertThat(PageSources.own("n0").contentPolicy())
                .contains("script-src 'nonce-n0';", "style-src 'self';", "object-src 'none';", "base-uri 'none';")
                .doesNotContain("script-src 'self'", "unsafe", "strict-dynamic", "http");
    }

    @Test
    void allowsAdvertisementsFramesAndStyles() {
        assertThat(new PageSources("n2", List.of(), List.of("https:")).contentPolicy())
                .contains("frame-src https:;", "style-src 'self' 'unsafe-inline';", "'nonce-n2'")
                .doesNotContain("unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/library", "/library/00000193_019", "/library?finding=mass&page=2", "/contact?topic=x"})
    void leadsBackToPagesOfTheSite(String page) {
        assertThat(BackTo.page(page, "/else")).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a//b",
                "/..//evil",
                "/../x",
                "/x\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "",
                "library"
            })
    void leadsNowhereElse(String page) {
        assertThat(BackTo.page(page, "/else")).isEqualTo("/else");
    }
}
