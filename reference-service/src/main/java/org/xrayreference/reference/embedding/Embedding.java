package org.xrayreference.reference.embedding;

import java.util.OptionalDouble;

/**
 * What an embedder makes of a picture.
 *
 * @param vector of length one; all zeroes for a picture in which nothing can be seen
 * @param film how surely the picture is a frontal chest film, from 0 to 1; empty when the embedder cannot say
 */
public record Embedding(float[] vector, OptionalDouble film) {

    /** Of a picture in which nothing can be seen. */
    static Embedding ofNothing(int dimensions) {
        return new Embedding(new float[dimensions], OptionalDouble.of(0));
    }
}
