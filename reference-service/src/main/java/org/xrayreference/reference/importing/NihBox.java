package org.xrayreference.reference.importing;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;

/** A radiologist's box, in pixels of the film as NIH distributes it: pressed into a square of 1024. */
record NihBox(Finding finding, double x, double y, double width, double height) {
    static final int DISTRIBUTED = 1024;

    /** The same box in pixels of the original film. */
    Reference.Box on(int filmWidth, int filmHeight) {
        double across = (double) filmWidth / DISTRIBUTED;
        double down = (double) filmHeight / DISTRIBUTED;
        return new Reference.Box(finding, x * across, y * down, width * across, height * down);
    }
}
