package org.xrayreference.gateway.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class HomeViewTest {
    @Test
    void countsThePicturesOnceThereAreSome() {
        assertThat(pictures(Optional.of(48L))).isEqualTo("48 pictures");
    }

    @Test
    void promisesNoNumberWhileTheLibraryIsFilledOrAway() {
        assertThat(pictures(Optional.of(0L))).isEqualTo("all pictures");
        assertThat(pictures(Optional.empty())).isEqualTo("all pictures");
    }

    private static String pictures(Optional<Long> count) {
        return HomeView.of(count, null, Optional.empty()).pictures();
    }
}
