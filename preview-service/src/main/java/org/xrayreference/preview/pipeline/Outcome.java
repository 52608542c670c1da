package org.xrayreference.preview.pipeline;

import java.util.List;
import java.util.Map;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.structure.PictureFormat;

/** What became of a file. */
public sealed interface Outcome {

    /**
     * @param width the original's, as stored in its header, before it was turned
     * @param removed what the original carried beside its picture
     * @param maskedRegions where text was covered, in the preview's pixels
     */
    record Made(
            PictureFormat format,
            int width,
            int height,
            Map<Carrier, Integer> removed,
            List<Region> maskedRegions,
            boolean polarityTurned,
            Jpeg preview,
            Jpeg thumbnail)
            implements Outcome {}

    /** @param detail for the person who brought the picture */
    record Refused(String code, String detail) implements Outcome {}
}
