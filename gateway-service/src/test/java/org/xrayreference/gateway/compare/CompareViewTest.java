package org.xrayreference.gateway.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Receipt;
import org.xrayreference.gateway.services.Reference;

class CompareViewTest {
    private static final String UPLOAD = "abcdefghijklmnopqrstuvwx23";

    @Test
    void tellsUploadsFromLibraryPictures() {
        assertThat(ComparePane.isUpload(UPLOAD)).isTrue();
        assertThat(ComparePane.isUpload("00000193_019")).isFalse();
        assertThat(ComparePane.isUpload("synthetic-pleural-thickening-01")).isFalse();
    }

    @Test
    void namesWhatBothCarry() {
        CompareView view = CompareView.of(pane("a_1", "Mass", "Effusion", "Edema"), pane("b_1", "Edema", "Mass"));
        assertThat(view.relation()).isEqualTo("Both are labelled Mass and Edema.");
        assertThat(view.frame().hidden()).isFalse();
        assertThat(view.isComplete()).isTrue();
    }

    @Test
    void hidesAComparisonWithAVisitorsPicture() {
        // Given
        Receipt receipt = new Receipt(null, null, false, null, new Receipt.Picture("JPEG", 839, 1024, 1));

        // When
        CompareView view = CompareView.of(ComparePane.ofUpload(UPLOAD, receipt), pane("b_1", "Mass"));

        // Then
        assertThat(view.frame().hidden()).isTrue();
        assertThat(view.left().size().width()).isEqualTo(839);
        assertThat(view.relation()).startsWith("Your picture carries no labels");
    }

    @Test
    void saysWhoDrewTheBoxes() {
        // Given
        ComparePane radiologist = boxed("00000193_019");
        ComparePane program = boxed("synthetic-mass-01");

        // Then
        assertThat(CompareView.of(radiologist, pane("synthetic-mass-01", "Mass")))
                .returns(true, CompareView::isBoxedByRadiologist)
                .returns(false, CompareView::isBoxedByProgram);
        assertThat(CompareView.of(pane("00000193_019", "Mass"), program))
                .returns(false, CompareView::isBoxedByRadiologist)
                .returns(true, CompareView::isBoxedByProgram);
    }

    private static ComparePane boxed(String id) {
        return ComparePane.of(new Reference(
                id,
                List.of("Mass"),
                "PA",
                "F",
                30,
                0,
                1024,
                1024,
                List.of(new Reference.Box("Mass", 1, 2, 3, 4)),
                null,
                Map.of("image", "x")));
    }

    private static ComparePane pane(String id, String... findings) {
        return ComparePane.of(new Reference(
                id, List.of(findings), "PA", "F", 30, 0, 1024, 1024, List.of(), null, Map.of("image", "x")));
    }
}
