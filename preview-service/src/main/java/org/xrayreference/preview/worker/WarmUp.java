package org.xrayreference.preview.worker;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

import org.xrayreference.preview.pipeline.MakePreview;
import org.xrayreference.preview.pipeline.Outcome;

/** One picture of each format before the first visitor's: loads every native library and proves that they work. */
final class WarmUp {
    private WarmUp() {}

    static void run(MakePreview makePreview) {
        for (String extension : new String[] {".png", ".jpg"}) {
            Outcome outcome = makePreview.from(greyPicture(extension));
            if (!(outcome instanceof Outcome.Made)) {
                throw new IllegalStateException("the imaging library cannot read what it wrote: " + outcome);
            }
        }
    }

    private static byte[] greyPicture(String extension) {
        try (Scalar grey = new Scalar(128);
                Mat pixels = new Mat(1280, 1280, CV_8UC1, grey);
                BytePointer encoded = new BytePointer()) {
            imencode(extension, pixels, encoded);
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return bytes;
        }
    }
}
