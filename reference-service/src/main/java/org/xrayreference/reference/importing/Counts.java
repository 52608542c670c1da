package org.xrayreference.reference.importing;

/**
 * What became of pictures or rows.
 *
 * @param taken new, or with another picture than before
 * @param corrected with other facts than before
 */
record Counts(int taken, int corrected, int unchanged) {

    boolean anyChange() {
        return taken + corrected > 0;
    }

    int all() {
        return taken + corrected + unchanged;
    }
}
