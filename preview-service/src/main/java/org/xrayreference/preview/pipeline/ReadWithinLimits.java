package org.xrayreference.preview.pipeline;

import org.xrayreference.preview.structure.Limits;
import org.xrayreference.preview.structure.ReadStructure;

/** Reads the header and walks the file's structure; nothing is decoded before this has passed. */
final class ReadWithinLimits implements Step {
    private final Limits limits;

    ReadWithinLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void apply(Picture picture) {
        picture.understood(ReadStructure.of(picture.file(), limits));
    }
}
