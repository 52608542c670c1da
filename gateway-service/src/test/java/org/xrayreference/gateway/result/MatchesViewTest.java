package org.xrayreference.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Matches.Match;
import org.xrayreference.gateway.services.Matches.Output;
import org.xrayreference.gateway.services.Matches.Share;
import org.xrayreference.gateway.services.Reference;

class MatchesViewTest {
    private static final String UPLOAD = "abcdefghijklmnopqrstuvwx23";

    @Test
    void putsTheMatchesBesideTheWholeLibrary() {
        // When
        MatchesView view =
                MatchesView.of(matches(new Share("Effusion", 7, 12, 0.118, 4.94, 0.32, 0.807, null)), UPLOAD);

        // Then
        assertThat(view.evidence())
                .containsExactly(new EvidenceRow(
                        "Effusion",
                        "/findings/effusion",
                        "7 of 12",
                        "58\u00a0%",
                        "12\u00a0%",
                        "32\u00a0% to 81\u00a0%",
                        "4.9 times as often",
                        false,
                        new EvidenceRow.Chart("58.3", "11.8", "32.0", "48.7")));
    }

    @Test
    void saysWhenChanceAloneWouldShowAsMuch() {
        assertThat(verdict(new Share("Mass", 2, 12, 0.1, 1.7, 0.02, 0.48, null)))
                .isEqualTo("no more than chance");
        assertThat(verdict(new Share("Mass", 7, 12, 0.1, 5.8, 0.3, 0.8, false))).isEqualTo("no more than chance");
        assertThat(verdict(new Share("Mass", 2, 12, 0.1, 1.7, 0.02, 0.48, true)))
                .isEqualTo("1.7 times as often");
    }

    private static String verdict(Share share) {
        return MatchesView.of(matches(share), UPLOAD).evidence().get(0).verdict();
    }

    @Test
    void offersToPractiseWithLibraryPicturesAlone() {
        // Given
        Match match = matches(new Share("Mass", 2, 12, 0.1, 1.7, 0.02, 0.48, true))
                .matches()
                .get(0);

        // When
        Matches three =
                new Matches("m", "i", false, null, null, List.of(match, match, match), List.of(), null, List.of());

        // Then
        assertThat(MatchesView.of(three, UPLOAD).practiseHref())
                .isEqualTo("/learn?with=00000193_019,00000193_019,00000193_019")
                .doesNotContain(UPLOAD);
    }

    @Test
    @Tag("P03")
    @DisplayName("P03: no match is said to share a finding with the visitor's picture")
    void sharesNothingWithAPictureWithoutLabels() {
        // When
        MatchesView view = MatchesView.of(matches(new Share("Effusion", 7, 12, 0.1, 4, 0.3, 0.8, null)), UPLOAD);

        // Then
        assertThat(view.counted()).isEqualTo(12);
        assertThat(view.cards()).extracting(PictureCard::shared).containsExactly("");
        assertThat(view.cards())
                .extracting(PictureCard::compareHref)
                .containsExactly("/compare?left=" + UPLOAD + "&right=00000193_019");
    }

    @Test
    void showsAnAbstentionAsAResult() {
        // When
        MatchesView view = MatchesView.of(
                new Matches("m", "i", true, "It is unlike the library.", null, null, null, null, null), UPLOAD);

        // Then
        assertThat(view.abstained()).isTrue();
        assertThat(view.reason()).isEqualTo("It is unlike the library.");
        assertThat(view.cards()).isEmpty();
        assertThat(view.explanation()).isEmpty();
    }

    @Test
    void keepsAnExternalAuthorApart() {
        Matches matches = new Matches(
                "m",
                "i",
                false,
                null,
                "00000193_019",
                null,
                null,
                new Output("One.\n\nTwo.", "external", "ACME", "They share it."),
                null);
        MatchesView view = MatchesView.of(matches, UPLOAD);
        assertThat(view.elsewhere()).isEqualTo(new MatchesView.Elsewhere("ACME", List.of("One.", "Two.")));
        assertThat(view.explanation()).containsExactly("They share it.");
        assertThat(view.identicalHref()).isEqualTo("/library/00000193_019");
    }

    private static Matches matches(Share share) {
        Reference reference = new Reference(
                "00000193_019",
                List.of("Effusion", "Mass"),
                "PA",
                "F",
                30,
                0,
                1024,
                1024,
                List.of(),
                null,
                Map.of("image", "x"));
        return new Matches(
                "m",
                "i",
                false,
                null,
                null,
                List.of(new Match(reference, 0.9)),
                List.of(share),
                new Output("Text.", "local", null, null),
                List.of());
    }
}
