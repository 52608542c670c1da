package org.xrayreference.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Owner;

class StatusViewTest {
    @Test
    void saysInWordsThatAPartIsMissing() {
        // When
        StatusView view = StatusView.of(
                List.of(
                        new ServiceHealth(Owner.UPLOAD, true, true, true),
                        new ServiceHealth(Owner.REFERENCE, true, false, true)),
                "No check.");

        // Then
        assertThat(view.allWell()).isFalse();
        assertThat(view.summary()).isEqualTo("A part of the site does not work at the moment.");
        assertThat(view.rows())
                .extracting(row -> row.service() + " " + row.ready().word())
                .containsExactly("gateway-service yes", "upload-service yes", "reference-service no");
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(StatusView.of(List.of(new ServiceHealth(Owner.UPLOAD, true, true, true)), "No check.")
                        .summary())
                .isEqualTo("Everything works.");
    }
}
