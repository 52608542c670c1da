package org.xrayreference.preview.pipeline;

/** One thing that happens to a picture. A step that cannot go on throws a refusal written for the person who asked. */
interface Step {
    void apply(Picture picture);
}
