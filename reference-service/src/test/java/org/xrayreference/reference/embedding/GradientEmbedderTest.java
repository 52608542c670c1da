package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;

class GradientEmbedderTest {
    private final GradientEmbedder embedder = GradientEmbedder.fromResource();

    @Test
    void givesAVectorOfLengthOne() {
        // When
        float[] vector = embedder.embed(MadeFilms.film(2));

        // Then
        assertThat(vector).hasSize(embedder.dimensions());
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void keepsCopiesNearerThanOtherFilms() {
        // Given
        GreyPicture film = MadeFilms.film(2);
        float[] original = embedder.embed(film);

        // When
        float[] smaller = embedder.embed(new ResizePicture().picture(film, 300, 300));
        float[] inverted = embedder.embed(film.inverted());
        float[] other = embedder.embed(MadeFilms.film(8));

        // Then
        assertThat(dot(original, smaller)).isGreaterThan(0.85).isGreaterThan(dot(original, other));
        assertThat(dot(original, inverted)).isGreaterThan(0.99);
    }

    @Test
    void seesNothingInAPictureOfOneTone() {
        // Given
        GreyPicture blank = new GreyPicture(100, 100, new byte[10_000]);

        // When // Then
        assertThat(embedder.embed(blank)).containsOnly(0f);
    }

    @Test
    void describesAnEdgeByItsDirection() {
        // Given
        byte[] tones = new byte[128 * 128];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) (i % 128 < 66 ? 40 : 200);
        }

        // When
        float[] blocks = new OrientedGradients().describe(new GreyPicture(128, 128, tones));

        // Then: an upright edge has a level gradient, which the first and the last orientation share
        int middle = (3 * 7 + 3) * 36;
        assertThat(blocks[middle]).isGreaterThan(0.3f);
        assertThat(blocks[middle + 8]).isCloseTo(blocks[middle], within(1e-4f));
        assertThat(blocks[middle + 4]).isZero();
    }

    @Test
    void learnsComponentsInOrderAndKeepsThemThroughAFile() throws IOException {
        // Given: nearly all spread lies in the first direction
        Random random = new Random(1);
        float[][] features = new float[200][160];
        for (float[] row : features) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (random.nextGaussian() * (i == 0 ? 20 : 0.5));
            }
        }

        // When
        PrincipalComponents learnt = LearnPrincipalComponents.learn(features);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        learnt.writeTo(file);
        PrincipalComponents read = PrincipalComponents.readFrom(new ByteArrayInputStream(file.toByteArray()));

        // Then
        assertThat(Math.abs(learnt.weights()[0][0])).isEqualTo((byte) 127);
        assertThat(read.project(features[3])).isEqualTo(learnt.project(features[3]));
    }

    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
