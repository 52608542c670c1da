package org.xrayreference.reference.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.phantom.MadeFilms;

class NormaliseFilmTest {
    private final NormaliseFilm normalise = new NormaliseFilm();

    @Test
    void cutsOffBordersOfOneTone() {
        // Given
        GreyPicture film = MadeFilms.film(14);
        byte[] framed = new byte[700 * 600];
        for (int y = 0; y < 512; y++) {
            System.arraycopy(film.tones(), y * 512, framed, (y + 40) * 700 + 90, 512);
        }

        // When
        GreyPicture trimmed = normalise.trimBorders(new GreyPicture(700, 600, framed));

        // Then
        assertThat(trimmed.width()).isBetween(480, 520);
        assertThat(trimmed.height()).isBetween(480, 520);
    }

    @Test
    void turnsAFilmWhoseBonesAreDark() {
        // Given
        GreyPicture film = MadeFilms.film(14);

        // When
        GreyPicture turned = normalise.normalise(film.inverted());

        // Then
        assertThat(turned.tones()).isEqualTo(normalise.normalise(film).tones());
    }

    @Test
    void leavesAPictureOfOneToneAsItIs() {
        // Given
        GreyPicture blank = new GreyPicture(64, 64, new byte[64 * 64]);

        // When // Then
        assertThat(normalise.trimBorders(blank)).isSameAs(blank);
    }
}
