package org.xrayreference.reference.embedding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.NormaliseFilm;

/** Oriented gradients on half-whitened principal components: no network, 2 ms a picture. */
public final class GradientEmbedder implements ImageEmbedder {
    static final String RESOURCE = "/embedding/gradient-components.bin";
    private static final double NOTHING_TO_SEE = 3.0;

    private final NormaliseFilm normaliseFilm = new NormaliseFilm();
    private final OrientedGradients gradients = new OrientedGradients();
    private final PrincipalComponents components;

    public GradientEmbedder(PrincipalComponents components) {
        this.components = components;
    }

    public static GradientEmbedder fromResource() {
        try (InputStream stream = GradientEmbedder.class.getResourceAsStream(RESOURCE)) {
            return new GradientEmbedder(PrincipalComponents.readFrom(new BufferedInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "gradients-1";
    }

    @Override
    public int dimensions() {
        return components.dimensions();
    }

    @Override
    public float[] embed(GreyPicture picture) {
        GreyPicture film = normaliseFilm.normalise(picture);
        if (film.contrast() < NOTHING_TO_SEE) {
            return new float[dimensions()];
        }
        float[] vector = components.project(gradients.describe(film));
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float factor = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }
}
