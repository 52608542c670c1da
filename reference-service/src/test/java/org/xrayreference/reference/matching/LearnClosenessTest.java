package org.xrayreference.reference.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearnClosenessTest {

    @Test
    void saysHowOftenPicturesSoCloseShareALabel() {
        // Given: neighbours on a circle share their label, opposite ones do not
        MadeCircle circle = new MadeCircle(600);

        // When
        Closeness closeness = LearnCloseness.from(circle.index(), 512);

        // Then
        assertThat(closeness.similarity(0.9999)).isGreaterThan(0.95);
        assertThat(closeness.similarity(-0.9)).isLessThan(0.3);
        assertThat(closeness.anyTwo()).isBetween(0.0, 1.0);
        for (double cosine = -1; cosine < 1; cosine += 0.01) {
            assertThat(closeness.similarity(cosine)).isBetween(0.0, closeness.similarity(cosine + 0.01));
        }
    }

    @Test
    void callsOnlyTheSameWhatIsCloserThanAnyTwoDifferentPictures() {
        // Given
        MadeCircle circle = new MadeCircle(600);

        // When
        Closeness closeness = LearnCloseness.from(circle.index(), 512);

        // Then
        assertThat(closeness.isSame(circle.closest())).isFalse();
        assertThat(closeness.isSame(1)).isTrue();
    }

    @Test
    void doesNotTakeAStrangerForTheSameWhereAllPicturesAreFarApart() {
        Closeness closeness = LearnCloseness.from(new MadeCircle(3).index(), 512);

        assertThat(closeness.isSame(0.95)).isFalse();
        assertThat(closeness.isSame(1)).isTrue();
    }

    @Test
    void hasNothingButTheCosineWhereAllPicturesAreOfOnePatient() {
        Closeness closeness = LearnCloseness.from(new MadeCircle(2).index(), 512);

        assertThat(closeness.similarity(0.4)).isCloseTo(0.4, within(1e-9));
        assertThat(closeness.similarity(-0.4)).isZero();
    }
}
