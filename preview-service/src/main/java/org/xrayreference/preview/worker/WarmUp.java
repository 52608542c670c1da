package org.xrayreference.preview.worker;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;

import org.xrayreference.preview.pipeline.MakePreview;
import org.xrayreference.preview.pipeline.Outcome;

/** A picture of each kind before the first visitor's: loads every native library and proves that they work. */
final class WarmUp {
    private WarmUp() {}

    static void run(MakePreview makePreview, boolean maskText) {
        for (String extension : new String[] {".png", ".jpg"}) {
            Outcome outcome = makePreview.from(picture(extension));
            if (!(outcome instanceof Outcome.Made made)) {
                throw new IllegalStateException("the imaging library cannot read what it wrote: " + outcome);
            }
            if (maskText == made.maskedRegions().isEmpty()) {
                throw new IllegalStateException(
                        "text is " + (maskText ? "not " : "") + "masked, and should be otherwise");
            }
        }
    }

    /** With a line of text, so that the networks have read before the first visitor waits for them. */
    private static byte[] picture(String extension) {
        try (Scalar grey = new Scalar(90);
                Scalar white = new Scalar(255);
                Point place = new Point(200, 400);
                Mat pixels = new Mat(1024, 1024, CV_8UC1, grey);
                BytePointer encoded = new BytePointer()) {
            putText(pixels, "SPECIMEN 1234567", place, FONT_HERSHEY_SIMPLEX, 1, white, 2, LINE_AA, false);
            imencode(extension, pixels, encoded);
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return bytes;
        }
    }
}
