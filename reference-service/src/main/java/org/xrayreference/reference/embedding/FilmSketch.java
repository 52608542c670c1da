package org.xrayreference.reference.embedding;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.NormaliseFilm;
import org.xrayreference.reference.picture.ResizePicture;

/** A normalised film in 32 x 32 tones: enough to tell a copy from another film, and a film from something else. */
public record FilmSketch(byte[] tones) {
    private static final int SIDE = 32;
    private static final int SMALLEST_PART = 25;

    public static FilmSketch of(GreyPicture picture) {
        GreyPicture film = new NormaliseFilm().normalise(picture);
        return new FilmSketch(new ResizePicture().picture(film, SIDE, SIDE).tones());
    }

    /** The tones with mean 0 and length 1; all zeroes when there is only one tone. */
    public float[] centred() {
        float[] centred = new float[tones.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = tones[i] & 0xff;
        }
        centre(centred);
        return centred;
    }

    /** The correlation of the tones: 1 for the same picture. */
    public double likeness(FilmSketch other) {
        return dot(centred(), other.centred());
    }

    /**
     * The highest correlation with any part of the whole that keeps at least 78 % of each side, at steps of one tone:
     * above 0.98 for a film that was cut, below that for different films.
     */
    public double likenessToPart(FilmSketch whole) {
        GreyPicture part = new GreyPicture(SIDE, SIDE, tones);
        double best = -1;
        for (int side = SMALLEST_PART; side <= SIDE; side++) {
            float[] shrunk =
                    new FilmSketch(new ResizePicture().picture(part, side, side).tones()).centred();
            for (int place = 0; place < (SIDE - side + 1) * (SIDE - side + 1); place++) {
                float[] under = whole.part(place % (SIDE - side + 1), place / (SIDE - side + 1), side);
                best = Math.max(best, dot(shrunk, under));
            }
        }
        return best;
    }

    private float[] part(int left, int top, int side) {
        float[] part = new float[side * side];
        for (int i = 0; i < part.length; i++) {
            part[i] = tones[(top + i / side) * SIDE + left + i % side] & 0xff;
        }
        centre(part);
        return part;
    }

    private static void centre(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        double length = squares > 0 ? Math.sqrt(squares) : Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((values[i] - mean) / length);
        }
    }

    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
