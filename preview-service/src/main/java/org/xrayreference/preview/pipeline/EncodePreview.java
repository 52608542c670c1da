package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** A new JPEG from the pixels alone: nothing that the original carried can be in it. */
final class EncodePreview implements Step {
    private static final int QUALITY = 85;

    @Override
    public void apply(Picture picture) {
        picture.preview(encode(picture.pixels()));
    }

    static Jpeg encode(Mat pixels) {
        try (BytePointer encoded = new BytePointer();
                IntPointer parameters = new IntPointer(IMWRITE_JPEG_QUALITY, QUALITY)) {
            if (!imencode(".jpg", pixels, encoded, parameters)) {
                throw new IllegalStateException("the JPEG encoder failed");
            }
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return new Jpeg(pixels.cols(), pixels.rows(), bytes);
        }
    }
}
