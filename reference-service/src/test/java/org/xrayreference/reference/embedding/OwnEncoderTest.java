package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;

class OwnEncoderTest {
    private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder(Encoder.own());

    @Test
    void givesAVectorOfLengthOneAndAnOpinionOnTheFilm() {
        // When
        Embedding embedding = EMBEDDER.embed(MadeFilms.film(2));

        // Then
        assertThat(embedding.vector()).hasSize(EMBEDDER.dimensions());
        assertThat(dot(embedding, embedding)).isCloseTo(1, within(1e-5));
        assertThat(embedding.film().orElseThrow()).isBetween(0.0, 1.0);
    }

    @Test
    void keepsCopiesNearerThanOtherFilms() {
        // Given
        GreyPicture film = MadeFilms.film(2);
        Embedding original = EMBEDDER.embed(film);

        // When
        Embedding smaller = EMBEDDER.embed(new ResizePicture().picture(film, 300, 300));
        Embedding inverted = EMBEDDER.embed(film.inverted());
        Embedding other = EMBEDDER.embed(MadeFilms.film(8));

        // Then
        assertThat(dot(original, smaller)).isGreaterThan(0.9).isGreaterThan(dot(original, other));
        assertThat(dot(original, inverted)).isGreaterThan(0.99);
    }

    @Test
    void seesNothingInAPictureOfOneTone() {
        // Given
        GreyPicture blank = new GreyPicture(100, 100, new byte[10_000]);

        // When
        Embedding embedding = EMBEDDER.embed(blank);

        // Then
        assertThat(embedding.vector()).containsOnly(0f);
        assertThat(embedding.film()).hasValue(0);
    }

    @Test
    void givesEveryThreadTheSame() {
        // Given
        float[] alone = EMBEDDER.embed(MadeFilms.film(2)).vector();

        // When
        boolean same = IntStream.range(0, 32)
                .parallel()
                .allMatch(i -> Arrays.equals(EMBEDDER.embed(MadeFilms.film(2)).vector(), alone));

        // Then
        assertThat(same).isTrue();
    }

    private static double dot(Embedding left, Embedding right) {
        double sum = 0;
        for (int i = 0; i < left.vector().length; i++) {
            sum += left.vector()[i] * right.vector()[i];
        }
        return sum;
    }
}
