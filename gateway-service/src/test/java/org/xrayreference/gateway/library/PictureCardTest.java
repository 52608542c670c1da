package org.xrayreference.gateway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Reference;

class PictureCardTest {
    private static final Map<String, String> WITH_PICTURE = Map.of("image", "/api/v1/references/x/image");

    @Test
    void saysInWordsWhatIsRecorded() {
        // When
        PictureCard card = PictureCard.of(reference("00000193_019", "AP", "M", 54, "Pneumonia", "Mass"));

        // Then
        assertThat(card.alternative()).isEqualTo("Chest X-ray, AP view, male, aged 50 to 59; labelled Pneumonia, Mass");
        assertThat(card.facts()).isEqualTo("AP · male · 54\u00a0years");
        assertThat(card.synthetic()).isFalse();
    }

    @Test
    void saysNothingAboutWhatIsNotRecorded() {
        // When
        PictureCard card = PictureCard.of(reference("synthetic-mass-01", "PA", null, null, "Mass"));

        // Then
        assertThat(card.alternative()).isEqualTo("Drawn chest phantom, PA view; labelled Mass");
        assertThat(card.facts()).isEqualTo("PA");
        assertThat(card.synthetic()).isTrue();
    }

    @Test
    void knowsItsSizeBeforeThePictureIsThere() {
        PictureCard card = PictureCard.of(reference("00000193_019", "AP", "M", 54, "Mass"));
        assertThat(List.of(card.width(), card.height())).containsExactly(256, 210);
    }

    @Test
    void leadsToAComparison() {
        // When
        PictureCard card = PictureCard.similar(
                reference("00000193_019", "AP", "M", 54, "Mass"), 0.934, List.of("Mass"), "00000211_000");

        // Then
        assertThat(card.compareHref()).isEqualTo("/compare?left=00000211_000&right=00000193_019");
        assertThat(card.similarity()).isEqualTo("93\u00a0%");
        assertThat(card.bar()).isEqualTo(93);
        assertThat(card.shared()).isEqualTo("Mass");
    }

    @Test
    void givesBoxesARoomForTheirNames() {
        // Given
        Reference reference = new Reference(
                "x",
                List.of("Mass"),
                "PA",
                "F",
                30,
                0,
                3600,
                1800,
                List.of(new Reference.Box("Mass", 10, 20, 30, 40), new Reference.Box("Nodule", 100, 900, 30, 40)),
                null,
                WITH_PICTURE);

        // When
        ItemView view = ItemView.of(reference, Optional.empty(), Optional.empty());

        // Then
        assertThat(view.overlay().viewBox()).isEqualTo("0 0 3600 1800");
        assertThat(view.overlay().boxes()).extracting(Overlay.Box::textY).containsExactly("140.0", "860.0");
        assertThat(view.alike().missing()).isTrue();
    }

    private static Reference reference(String id, String view, String sex, Integer age, String... findings) {
        return new Reference(id, List.of(findings), view, sex, age, 0, 2500, 2048, List.of(), null, WITH_PICTURE);
    }
}
