package org.xrayreference.reference.matching;

/**
 * What a cosine means in one library, learnt from it by {@link LearnCloseness}.
 *
 * @param cosines ascending, where the shares stand
 * @param shares how often two pictures of different patients so close carry a label in common ("No Finding" is a label
 *     too); never falling
 * @param anyTwo how often two pictures of different patients do, however far apart
 * @param sameFrom pictures that are not the same were never found so close
 */
record Closeness(double[] cosines, double[] shares, double anyTwo, double sameFrom) {

    /** From 0 to 1: how often library pictures this close share a label. Without any to learn from, the cosine. */
    double similarity(double cosine) {
        if (cosines.length == 0) {
            return Math.max(0, Math.min(1, cosine));
        }
        int above = 0;
        while (above < cosines.length && cosines[above] < cosine) {
            above++;
        }
        if (above == 0 || above == cosines.length) {
            return shares[Math.min(above, shares.length - 1)];
        }
        double from = cosines[above - 1];
        double way = (cosine - from) / (cosines[above] - from);
        return shares[above - 1] + way * (shares[above] - shares[above - 1]);
    }

    boolean isSame(double cosine) {
        return cosine >= sameFrom;
    }
}
