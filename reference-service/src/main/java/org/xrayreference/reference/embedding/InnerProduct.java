package org.xrayreference.reference.embedding;

/** The inner product of two vectors of the same length: their cosine, when both are of length one. */
public final class InnerProduct {

    private InnerProduct() {}

    public static double of(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
