package org.xrayreference.preview.text;

import java.util.List;

import org.bytedeco.opencv.opencv_core.Mat;

/** Covers in place what a picture says about a person, and tells where. */
public interface TextMasking {
    /** Looks for nothing; for those who measure something else. */
    TextMasking OFF = grey -> List.of();

    /** @param grey one channel of 8 bits */
    List<MaskedText> in(Mat grey);
}
