package org.xrayreference.preview.text;

import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

final class Paint {
    private Paint() {}

    /** Covers a box, in place. */
    static void black(Mat picture, TextBox box) {
        try (Rect rectangle = new Rect(box.x(), box.y(), box.width(), box.height());
                Scalar black = new Scalar(0.0)) {
            rectangle(picture, rectangle, black, FILLED, LINE_8, 0);
        }
    }
}
