package org.xrayreference.reference.embedding;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.NormaliseFilm;
import org.xrayreference.reference.picture.ResizePicture;

/** A normalised film in 32 x 32 tones: enough to tell a copy from another film, and a film from something else. */
public record FilmSketch(byte[] tones) {
    private static final int SIDE = 32;

    public static FilmSketch of(GreyPicture picture) {
        GreyPicture film = new NormaliseFilm().normalise(picture);
        return new FilmSketch(new ResizePicture().picture(film, SIDE, SIDE).tones());
    }

    /** The tones with mean 0 and length 1; all zeroes when there is only one tone. */
    public float[] centred() {
        double sum = 0;
        for (byte tone : tones) {
            sum += tone & 0xff;
        }
        double mean = sum / tones.length;
        double squares = 0;
        for (byte tone : tones) {
            squares += Math.pow((tone & 0xff) - mean, 2);
        }
        float[] centred = new float[tones.length];
        for (int i = 0; i < tones.length && squares > 0; i++) {
            centred[i] = (float) (((tones[i] & 0xff) - mean) / Math.sqrt(squares));
        }
        return centred;
    }

    /** The correlation of the tones: 1 for the same picture. */
    public double likeness(FilmSketch other) {
        return dot(centred(), other.centred());
    }

    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
