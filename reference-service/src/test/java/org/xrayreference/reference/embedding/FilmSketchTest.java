package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;

class FilmSketchTest {

    @Test
    void knowsACopyAtAnotherSize() {
        GreyPicture film = MadeFilms.film(3);
        GreyPicture small = new ResizePicture().picture(film, film.width() / 2, film.height() / 2);

        assertThat(FilmSketch.of(small).likeness(FilmSketch.of(film))).isGreaterThan(0.99);
    }

    @Test
    void knowsTheWholeOfWhichItIsAPart() {
        // Given: a fifth of each side is gone
        GreyPicture film = MadeFilms.film(3);
        FilmSketch whole = sketch(film);
        FilmSketch corner = sketch(film.part(0, 0, film.width() * 4 / 5, film.height() * 4 / 5));
        FilmSketch other = sketch(MadeFilms.film(8));

        // When
        double likeness = corner.likenessToPart(whole);

        // Then
        assertThat(likeness).isGreaterThan(0.97).isGreaterThan(corner.likeness(whole));
        assertThat(likeness).isGreaterThan(corner.likenessToPart(other));
        assertThat(whole.likenessToPart(whole)).isGreaterThan(0.9999);
    }

    /** As it is, without trimming: a drawn film has wide borders. */
    private static FilmSketch sketch(GreyPicture film) {
        return new FilmSketch(new ResizePicture().picture(film, 32, 32).tones());
    }
}
