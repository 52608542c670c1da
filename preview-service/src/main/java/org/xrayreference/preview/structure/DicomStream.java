package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Looks whether the picture inside a DICOM file is as large as the file says, before anything decodes it, and leaves out
 * what a JPEG inside carries beside it.
 */
final class DicomStream {
    private static final int SOI = 0xFFD8;
    private static final int LOSSLESS_FRAME = 0xFFC3;
    private static final int CODESTREAM = 0xFF4FFF51;
    private static final int START_OF_TILE_PART = 0xFF90;
    /** Of a JPEG and of a JPEG 2000. */
    private static final int END = 0xFFD9;

    private DicomStream() {}

    /** Returns what the decoder is to get. */
    static byte[] essential(
            DicomPixels pixels, byte[] stream, int width, int height, Limits limits, Carriers carriers) {
        try {
            switch (pixels.coding()) {
                case PLAIN, RUN_LENGTH -> {}
                case JPEG -> {
                    Structure inner = JpegStructure.read(withoutPadding(stream), limits);
                    checkSame(inner.width(), inner.height(), width, height);
                    carriers.foundAll(inner.carriers());
                    return inner.essential();
                }
                case JPEG_LOSSLESS -> {
                    lossless(ByteBuffer.wrap(stream), width, height);
                    checkEnd(withoutPadding(stream));
                }
                case JPEG_2000 -> {
                    codestream(ByteBuffer.wrap(stream), width, height);
                    tileParts(ByteBuffer.wrap(stream));
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

    private static void lossless(ByteBuffer stream, int width, int height) {
        int at = 2;
        if ((stream.getShort(0) & 0xFFFF) != SOI) {
            throw notAsItSays();
        }
        while ((stream.getShort(at) & 0xFFFF) != LOSSLESS_FRAME) {
            int marker = stream.getShort(at) & 0xFFFF;
            int length = stream.getShort(at + 2) & 0xFFFF;
            if (marker < 0xFFC4 || marker == 0xFFDA || length < 2) {
                throw notAsItSays();
            }
            at += 2 + length;
        }
        checkSame(stream.getShort(at + 7) & 0xFFFF, stream.getShort(at + 5) & 0xFFFF, width, height);
    }

    /** SOC and SIZ: the grid's end, its origin, the size of a tile, and its components. */
    private static void codestream(ByteBuffer stream, int width, int height) {
        boolean plain = stream.getInt(0) == CODESTREAM
                && stream.getInt(16) == 0
                && stream.getInt(20) == 0
                && stream.getInt(24) > 0
                && stream.getInt(28) > 0;
        if (!plain) {
            throw notAsItSays();
        }
        checkSame(stream.getInt(8), stream.getInt(12), width, height);
        long tiles = ((long) width / stream.getInt(24) + 1) * (height / stream.getInt(28) + 1);
        int components = stream.getShort(40) & 0xFFFF;
        if (tiles > 65_535 || components > 4) {
            throw notAsItSays();
        }
    }

    /** Its decoder ends with an error that is no exception, or draws grey, where a part is missing. */
    private static void tileParts(ByteBuffer stream) {
        int at = 2;
        while ((stream.getShort(at) & 0xFFFF) != START_OF_TILE_PART) {
            at += 2 + (stream.getShort(at + 2) & 0xFFFF);
        }
        while ((stream.getShort(at) & 0xFFFF) == START_OF_TILE_PART) {
            long length = stream.getInt(at + 6) & 0xFFFFFFFFL;
            if (length == 0) {
                checkEnd(withoutPadding(stream.array()));
                return;
            }
            if (length < 14) {
                throw notAsItSays();
            }
            if (at + length > stream.limit()) {
                throw Refusal.truncated(PictureFormat.DICOM);
            }
            at += (int) length;
        }
        if ((stream.getShort(at) & 0xFFFF) != END) {
            throw notAsItSays();
        }
    }

    private static void checkEnd(byte[] stream) {
        if ((ByteBuffer.wrap(stream).getShort(stream.length - 2) & 0xFFFF) != END) {
            throw Refusal.truncated(PictureFormat.DICOM);
        }
    }

    private static void checkSame(int innerWidth, int innerHeight, int width, int height) {
        if (innerWidth != width || innerHeight != height) {
            throw notAsItSays();
        }
    }

    private static Refusal notAsItSays() {
        return Refusal.damaged(PictureFormat.DICOM, "the picture inside is not the one that it describes");
    }
}
