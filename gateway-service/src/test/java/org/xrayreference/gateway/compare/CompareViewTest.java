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
        Receipt receipt = new Receipt(null, null, null, new Receipt.Picture("JPEG", 839, 1024, 1));

        // When
        CompareView view = CompareView.of(ComparePane.ofUpload(UPLOAD, receipt), pane("b_1", "Mass"));

        // Then
        assertThat(view.frame().hidden()).isTrue();
        assertThat(view.left().size().width()).isEqualTo(839);
        assertThat(view.relation()).startsWith("Your picture carries no labels");
    }

    private static ComparePane pane(String id, String... findings) {
        return ComparePane.of(new Reference(
                id, List.of(findings), "PA", "F", 30, 0, 1024, 1024, List.of(), null, Map.of("image", "x")));
    }
}
