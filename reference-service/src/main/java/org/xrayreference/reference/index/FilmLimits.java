package org.xrayreference.reference.index;

/**
 * How far from the library a picture may be and still be compared with it, learnt from the library's own pictures.
 *
 * @param nearest nearly every library picture has one of another patient that is at least so similar
 * @param meanSketch the average film, of length one
 * @param likeness nearly every library picture's sketch correlates at least so much with the average one
 */
public record FilmLimits(double nearest, float[] meanSketch, double likeness) {

    /** Before there is anything to compare with. */
    public static final FilmLimits NONE = new FilmLimits(-1, new float[0], -1);
}
