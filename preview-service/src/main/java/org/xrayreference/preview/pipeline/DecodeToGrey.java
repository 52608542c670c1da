package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.bitwise_not;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.util.List;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

import org.xrayreference.preview.structure.DicomCoding;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.structure.Structure;

/** Decodes to one channel of 8 or 16 bits. A JPEG much larger than the preview is decoded at a fraction of its size. */
final class DecodeToGrey implements Step {
    /** What libjpeg says when the picture is not all there; bytes too many do no harm. */
    private static final List<String> DAMAGE =
            List.of("premature end", "Premature end", "bad Huffman", "instead of RST", "Inconsistent progression");

    /**
     * OpenCV has libtiff go on after an error and shows as black what was not read. A fax picture that ends early, and a
     * strip that is too short, for which libtiff takes whatever stands behind it, only cause warnings.
     */
    private static final List<String> TIFF_DAMAGE = List.of("TIFF_Error", "remature EOF", "Bogus \"StripByteCounts\"");

    private final DecoderLog log;

    DecodeToGrey(DecoderLog log) {
        this.log = log;
    }

    @Override
    public void apply(Picture picture) {
        Structure structure = picture.structure();
        log.clear();
        if (structure.dicom() != null && structure.dicom().coding() != DicomCoding.JPEG) {
            picture.replacePixels(DecodeDicom.apply(structure));
            return;
        }
        Mat decoded = decode(structure, flags(structure));
        refuseDamage(structure, decoded);
        picture.replacePixels(decoded);
        if (structure.dicom() != null && DecodeDicom.hasGreyWindow(structure.dicom())) {
            picture.replacePixels(DecodeDicom.windowed(decoded, structure.dicom()));
            return;
        }
        if (structure.transparency()) {
            picture.replacePixels(LayOverBlack.apply(decoded, structure));
        }
        if (structure.zeroIsWhite()) {
            Mat turned = new Mat();
            bitwise_not(picture.pixels(), turned);
            picture.replacePixels(turned);
        }
    }

    private static int flags(Structure structure) {
        if (isJpeg(structure)) {
            return IMREAD_IGNORE_ORIENTATION | jpegScale(Math.max(structure.width(), structure.height()));
        }
        boolean alpha = structure.transparency() && structure.transparentGrey().isEmpty();
        return alpha ? IMREAD_UNCHANGED : IMREAD_GRAYSCALE | IMREAD_ANYDEPTH | IMREAD_IGNORE_ORIENTATION;
    }

    private static boolean isJpeg(Structure structure) {
        return structure.format() == PictureFormat.JPEG || structure.dicom() != null;
    }

    private static int jpegScale(int longSide) {
        if (longSide >= 8 * ShrinkToPreview.LONG_SIDE) {
            return IMREAD_REDUCED_GRAYSCALE_8;
        }
        if (longSide >= 4 * ShrinkToPreview.LONG_SIDE) {
            return IMREAD_REDUCED_GRAYSCALE_4;
        }
        return longSide >= 2 * ShrinkToPreview.LONG_SIDE ? IMREAD_REDUCED_GRAYSCALE_2 : IMREAD_GRAYSCALE;
    }

    private static Mat decode(Structure structure, int flags) {
        byte[] bytes = structure.essential();
        try (BytePointer copy = new BytePointer(bytes);
                Mat encoded = new Mat(1, bytes.length, CV_8UC1, copy)) {
            return imdecode(encoded, flags);
        }
    }

    private void refuseDamage(Structure structure, Mat decoded) {
        if (decoded == null || decoded.empty()) {
            String complaint = log.text();
            if (complaint.contains("Insufficient memory") || complaint.contains("bad_alloc")) {
                throw Refusal.tooComplex("This picture needs more memory than there is for one picture."
                        + " Save a smaller copy and try again.");
            }
            throw Refusal.damaged(structure.format(), "its picture data cannot be decoded");
        }
        boolean isTiff = structure.format() == PictureFormat.TIFF;
        String complaint = isTiff || isJpeg(structure) ? log.text() : "";
        if (DAMAGE.stream().anyMatch(complaint::contains)
                || isTiff && TIFF_DAMAGE.stream().anyMatch(complaint::contains)) {
            throw Refusal.damaged(structure.format(), "some of its picture data is missing or wrong");
        }
    }
}
