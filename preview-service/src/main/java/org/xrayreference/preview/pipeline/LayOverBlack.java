package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_core.CMP_EQ;
import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.compare;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

import org.xrayreference.preview.structure.Structure;

/** What is transparent becomes black, as the unexposed edge of a film is. */
final class LayOverBlack {
    /** Sixteen bits and four channels at forty megapixels leave no room for a second copy, so it goes in strips. */
    private static final int STRIP = 256;

    private LayOverBlack() {}

    static Mat apply(Mat decoded, Structure structure) {
        if (structure.transparentGrey().isPresent()) {
            return levelToBlack(decoded, level(structure));
        }
        // A palette or colour whose transparency is never used comes without a fourth channel.
        return decoded.channels() == 4 ? alphaToBlack(decoded) : toGrey(decoded);
    }

    private static int level(Structure structure) {
        int level = structure.transparentGrey().getAsInt();
        int depth = structure.bitDepth();
        return depth >= 8 ? level : level * 255 / ((1 << depth) - 1);
    }

    private static Mat levelToBlack(Mat grey, int level) {
        Mat result = grey.clone();
        try (Mat wanted = new Mat(grey.rows(), grey.cols(), grey.type(), new Scalar(level));
                Mat same = new Mat();
                Mat black = new Mat(grey.rows(), grey.cols(), grey.type(), new Scalar(0.0))) {
            compare(grey, wanted, same, CMP_EQ);
            black.copyTo(result, same);
        }
        return result;
    }

    private static Mat toGrey(Mat decoded) {
        if (decoded.channels() == 1) {
            return decoded.clone();
        }
        Mat grey = new Mat();
        cvtColor(decoded, grey, COLOR_BGR2GRAY);
        return grey;
    }

    private static Mat alphaToBlack(Mat decoded) {
        int depth = decoded.depth();
        double opaque = depth == CV_16U ? 65_535 : 255;
        Mat result = firstQuarter(decoded);
        for (int from = 0; from < decoded.rows(); from += STRIP) {
            int to = Math.min(decoded.rows(), from + STRIP);
            try (Mat strip = decoded.rowRange(from, to);
                    Mat target = result.rowRange(from, to);
                    Mat grey = new Mat();
                    Mat alpha = new Mat();
                    Mat visible = new Mat()) {
                cvtColor(strip, grey, COLOR_BGRA2GRAY);
                extractChannel(strip, alpha, 3);
                multiply(grey, alpha, visible, 1 / opaque, -1);
                visible.copyTo(target);
            }
        }
        return result;
    }

    /** Of the same memory: the strips that are written lie before those still to be read. */
    private static Mat firstQuarter(Mat decoded) {
        try (Mat single = decoded.reshape(1, decoded.rows() * 4)) {
            return single.rowRange(0, decoded.rows());
        }
    }
}
