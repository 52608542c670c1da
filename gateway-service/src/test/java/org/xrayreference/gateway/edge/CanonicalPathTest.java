package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/library",
                "/library/00000193_019",
                "/api/v1/uploads/abc/preview",
                "/.well-known/security.txt",
                "/a..b",
                "/...",
                "/~x"
            })
    void acceptsTheOneSpelling(String path) {
        assertThat(CanonicalPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "library",
                "//",
                "//api/v1/findings",
                "/api//v1",
                "/api/v1/",
                "/api/./v1",
                "/api/../v1",
                "/api/v1/..",
                "/..;/internal",
                "/api/v1;x=y",
                "/api/v1/%2e%2e/x",
                "/api/v1/..%2finternal",
                "/api/v1/x%2fy",
                "/api%00",
                "/api\\v1",
                "/a b",
                "/ä",
                "/a\n"
            })
    void refusesEveryOtherSpelling(String path) {
        assertThat(CanonicalPath.is(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 10_000, 1_000_000})
    void refusesAddressesWithoutEnd(int length) {
        assertThat(CanonicalPath.is("/" + "a".repeat(length))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library/", "/library/00000193_019/"})
    void seesThatOnlyTheLastSlashIsTooMuch(String path) {
        assertThat(CanonicalPath.isButForTheLastSlash(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/library//", "/..;/"})
    void leadsNobodyAwayFromAnOddAddress(String path) {
        assertThat(CanonicalPath.isButForTheLastSlash(path)).isFalse();
    }
}
