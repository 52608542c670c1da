package org.xrayreference.gateway.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.choices.Visit.Offer;
import org.xrayreference.gateway.thirdparty.Purpose;
import org.xrayreference.gateway.thirdparty.Region;
import org.xrayreference.gateway.thirdparty.ThirdParties;
import org.xrayreference.gateway.thirdparty.ThirdParties.Advertising;
import org.xrayreference.gateway.thirdparty.ThirdParties.Measurement;
import org.xrayreference.gateway.thirdparty.ThirdParties.Platform;
import org.xrayreference.gateway.thirdparty.ThirdParties.Slots;

@Tag("P14")
class VisitTest {
    private static final Choices ALLOWED = Choices.read("measurement.yes_advertising.yes");
    private static final Choices NONE = Choices.read(null);
    private static final ThirdParties BOTH = parties(Optional.empty());
    private static final ThirdParties CERTIFIED = parties(Optional.of(new Platform(
            "A platform", URI.create("https://cmp.example/x.js"), URI.create("https://cmp.example/terms"), List.of())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/upload",
                "/uploads/abc",
                "/uploads/abc/delete",
                "/contact",
                "/privacy",
                "/privacy/inventory",
                "/choices",
                "/operator",
                "/operator/inbox",
                "/learn",
                "/compare",
                "/about",
                "/status",
                "/libraryx",
                "/findingsx"
            })
    @DisplayName("P14: pages other than the library's and the findings' have no third party, whatever was allowed")
    void leavesOtherPagesAlone(String path) {
        assertThat(new Visit(path, false, false, Region.ELSEWHERE, ALLOWED).offer(BOTH))
                .isEqualTo(Offer.NOTHING);
        assertThat(new Visit(path, false, false, Region.ELSEWHERE, NONE).offer(BOTH))
                .isEqualTo(Offer.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library", "/library/00000193_019", "/findings", "/findings/mass"})
    @DisplayName(
            "P14: what was not chosen is asked and not loaded, what was allowed is loaded, what was refused is neither")
    void followsTheChoice(String path) {
        assertThat(offer(path, NONE)).isEqualTo(new Offer(Set.of(Purpose.MEASUREMENT, Purpose.ADVERTISING), Set.of()));
        assertThat(offer(path, ALLOWED))
                .isEqualTo(new Offer(Set.of(), Set.of(Purpose.MEASUREMENT, Purpose.ADVERTISING)));
        assertThat(offer(path, Choices.read("measurement.no_advertising.no"))).isEqualTo(Offer.NOTHING);
        assertThat(offer(path, Choices.read("measurement.yes")))
                .isEqualTo(new Offer(Set.of(Purpose.ADVERTISING), Set.of(Purpose.MEASUREMENT)));
    }

    @Test
    @DisplayName("P14: nothing is asked or loaded where nothing is configured")
    void isSilentWhenNothingIsOn() {
        assertThat(new Visit("/library", false, false, Region.ELSEWHERE, ALLOWED).offer(ThirdParties.none()))
                .isEqualTo(Offer.NOTHING);
    }

    @Test
    @Tag("P26")
    @DisplayName("P26: with Global Privacy Control nothing is asked or loaded, also after it was allowed")
    void obeysTheSignal() {
        assertThat(new Visit("/library", false, true, Region.ELSEWHERE, ALLOWED).offer(BOTH))
                .isEqualTo(Offer.NOTHING);
        assertThat(new Visit("/library", false, true, Region.ELSEWHERE, NONE).offer(BOTH))
                .isEqualTo(Offer.NOTHING);
    }

    @Test
    @DisplayName("P14: words that a visitor searches for reach no third party")
    void keepsSearchesToItself() {
        assertThat(new Visit("/library", true, false, Region.ELSEWHERE, ALLOWED).offer(BOTH))
                .isEqualTo(Offer.NOTHING);
    }

    @Test
    @DisplayName("P14: in the EEA, the UK and Switzerland advertising needs a certified consent platform")
    void needsAPlatformInEurope() {
        Visit inEurope = new Visit("/library", false, false, Region.CERTIFIED_CONSENT, ALLOWED);
        assertThat(inEurope.offer(BOTH).loaded()).containsExactly(Purpose.MEASUREMENT);
        assertThat(inEurope.offer(CERTIFIED).loaded()).containsExactly(Purpose.MEASUREMENT, Purpose.ADVERTISING);
        assertThat(Tags.of(inEurope.offer(CERTIFIED).loaded(), CERTIFIED, false, true, "n")
                        .advertised()
                        .platform())
                .isEqualTo("https://cmp.example/x.js");
    }

    private static Offer offer(String path, Choices choices) {
        return new Visit(path, false, false, Region.ELSEWHERE, choices).offer(BOTH);
    }

    private static ThirdParties parties(Optional<Platform> platform) {
        return new ThirdParties(
                Optional.of(new Measurement(
                        "G-TEST1234", URI.create("https://gtm.example/js"), List.of("https://ga.example"))),
                Optional.of(new Advertising(
                        "ca-pub-1234567890123456",
                        URI.create("https://ads.example/js"),
                        List.of("https:"),
                        new Slots(Optional.of("1111"), Optional.empty()),
                        platform,
                        Optional.empty())));
    }
}
