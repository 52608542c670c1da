package org.xrayreference.reference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.xrayreference.reference.picture.GreyPicture;

class AlterationTest {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 260;

    @ParameterizedTest
    @EnumSource(Alteration.class)
    void changesThePictureAndNotItsSource(Alteration alteration) {
        // Given
        GreyPicture film = slope();
        byte[] before = film.tones().clone();

        // When
        GreyPicture altered = alteration.apply(film);

        // Then
        assertThat(film.tones()).isEqualTo(before);
        assertThat(Arrays.equals(altered.tones(), before)).isFalse();
    }

    @Test
    void cropsBySideLength() {
        GreyPicture corner = Alteration.CORNER_80.apply(slope());
        GreyPicture middle = Alteration.CENTRE_80.apply(slope());

        assertThat(corner.width()).isEqualTo(176).isEqualTo(middle.width());
        assertThat(corner.height()).isEqualTo(208);
        assertThat(corner.tone(0, 0)).isEqualTo(slope().tone(0, 0));
        assertThat(middle.tone(0, 0)).isEqualTo(slope().tone(22, 26));
    }

    @Test
    void addsBlackBordersAndTurnsAboutTheMiddle() {
        GreyPicture boxed = Alteration.LETTERBOX_SIDES.apply(slope());
        GreyPicture turned = Alteration.TURNED_RIGHT.apply(slope());

        assertThat(boxed.width()).isEqualTo(WIDTH + 2 * (WIDTH / 5));
        assertThat(boxed.tone(0, 100)).isZero();
        assertThat(boxed.tone(WIDTH / 5, 100)).isEqualTo(slope().tone(0, 100));
        assertThat(turned.tone(WIDTH / 2, HEIGHT / 2)).isBetween(120, 140);
        assertThat(turned.tone(0, 0)).isZero();
    }

    @ParameterizedTest
    @EnumSource(StrangePicture.class)
    void makesManyDifferentPicturesOfAKindAndTheSameAgain(StrangePicture kind) {
        GreyPicture first = kind.make(1);

        assertThat(first.contrast()).isGreaterThan(3);
        assertThat(kind.make(1).tones()).isEqualTo(first.tones());
        assertThat(Arrays.equals(kind.make(2).tones(), first.tones())).isFalse();
    }

    private static GreyPicture slope() {
        byte[] tones = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) (40 + 170 * (i % WIDTH + i / WIDTH) / (WIDTH + HEIGHT));
        }
        return new GreyPicture(WIDTH, HEIGHT, tones);
    }
}
