package org.xrayreference.preview.structure;

import java.util.Arrays;

/**
 * Looks whether the picture inside a DICOM file is as large as the file says, before anything decodes it, and leaves out
 * what a JPEG inside carries beside it.
 */
final class DicomStream {
    private DicomStream() {}

    /** Returns what the decoder is to get. */
    static byte[] essential(
            DicomPixels pixels, byte[] stream, int width, int height, Limits limits, Carriers carriers) {
        try {
            switch (pixels.coding()) {
                case PLAIN, RUN_LENGTH -> {}
                case JPEG -> {
                    return jpeg(JpegStructure.read(withoutPadding(stream), limits), width, height, carriers);
                }
                case JPEG_LOSSLESS -> {
                    return jpeg(JpegStructure.readLossless(withoutPadding(stream), limits), width, height, carriers);
                }
                case JPEG_2000 -> {
                    return Codestream.essential(withoutPadding(stream), width, height, carriers);
                }
            }
            return stream;
        } catch (IndexOutOfBoundsException e) {
            throw Refusal.truncated(PictureFormat.DICOM);
        }
    }

    /** Fragments have an even length. */
    private static byte[] withoutPadding(byte[] stream) {
        boolean padded = stream.length > 0 && stream[stream.length - 1] == 0;
        return padded ? Arrays.copyOf(stream, stream.length - 1) : stream;
    }

    private static byte[] jpeg(Structure inner, int width, int height, Carriers carriers) {
        checkSame(inner.width(), inner.height(), width, height);
        carriers.foundAll(inner.carriers());
        return inner.essential();
    }

    static void checkSame(int innerWidth, int innerHeight, int width, int height) {
        if (innerWidth != width || innerHeight != height) {
            throw notAsItSays();
        }
    }

    static Refusal notAsItSays() {
        return Refusal.damaged(PictureFormat.DICOM, "the picture inside is not the one that it describes");
    }
}
