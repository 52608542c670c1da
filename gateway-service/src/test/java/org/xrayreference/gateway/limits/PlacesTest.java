package org.xrayreference.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places uploads = new Places(3, 2);

    @Test
    void leavesPlacesForOthers() {
        assertThat(uploads.enter("a")).isTrue();
        assertThat(uploads.enter("a")).isTrue();
        assertThat(uploads.enter("a")).isFalse();
        assertThat(uploads.enter("b")).isTrue();
    }

    @Test
    void hasNoMorePlacesThanItSays() {
        uploads.enter("a");
        uploads.enter("a");
        uploads.enter("b");

        assertThat(uploads.enter("c")).isFalse();
        uploads.leave("a");
        assertThat(uploads.enter("c")).isTrue();
    }

    @Test
    void forgetsWhoHasLeft() {
        uploads.enter("a");
        uploads.enter("a");
        uploads.leave("a");
        assertThat(uploads.clients()).isEqualTo(1);
        uploads.leave("a");
        assertThat(uploads.clients()).isZero();
    }
}
