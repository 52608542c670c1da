package org.xrayreference.reference.embedding;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.NormaliseFilm;
import org.xrayreference.reference.picture.ResizePicture;

/** A normalised film in 32 x 32 tones: enough to tell a copy from another film, and a film from something else. */
public record FilmSketch(byte[] tones) {
    private static final int SIDE = 32;
    private static final int SMALLEST_PART = 25;

    /** Different films hardly ever reach it at whole tones. */
    private static final double PROMISING = 0.93;

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
        return InnerProduct.of(centred(), other.centred());
    }

    /**
     * The highest correlation with any part of the whole that keeps at least 78 % of each side: above 0.98 for a film
     * that was cut, below that for different films. Looked for at whole tones first, and where that is promising, at
     * half ones. A negative counts as well: which of the two a part is cannot always be told.
     */
    public double likenessToPart(FilmSketch whole) {
        double likeness = likenessToPart(whole, SIDE);
        return likeness < PROMISING ? likeness : Math.max(likeness, likenessToPart(whole, 2 * SIDE));
    }

    /** @param scale the side at which the whole is looked at */
    private double likenessToPart(FilmSketch whole, int scale) {
        float[] under = resized(whole, scale).centred();
        double best = -1;
        for (int side = scale * SMALLEST_PART / SIDE; side <= scale; side++) {
            float[] part = resized(this, side).centred();
            int places = scale - side + 1;
            for (int place = 0; place < places * places; place++) {
                best = Math.max(best, correlation(part, side, under, scale, place / places * scale + place % places));
            }
        }
        return best;
    }

    private static FilmSketch resized(FilmSketch sketch, int side) {
        GreyPicture picture = new GreyPicture(SIDE, SIDE, sketch.tones);
        return new FilmSketch(new ResizePicture().picture(picture, side, side).tones());
    }

    /**
     * @param part of mean 0 and length 1
     * @param from where the part's upper left corner lies in the whole
     */
    private static double correlation(float[] part, int side, float[] whole, int width, int from) {
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float under = whole[from + y * width + x];
                sum += under;
                squares += under * under;
                products += under * part[y * side + x];
            }
        }
        double spread = squares - sum * sum / (side * side);
        return spread <= 0 ? 0 : Math.abs(products) / Math.sqrt(spread);
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
}
