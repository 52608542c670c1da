package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Walks the marker segments of a JPEG 2000 code stream (ITU-T T.800, annex A). What its comments say is made zeros, which
 * leaves every length in it true.
 */
final class Codestream {
    private static final int BEGIN = 0xFF4FFF51;
    private static final int START_OF_TILE_PART = 0xFF90;
    private static final int START_OF_DATA = 0xFF93;
    private static final int COMMENT = 0xFF64;
    private static final int END = 0xFFD9;

    private final byte[] bytes;
    private final ByteBuffer stream;
    private final Carriers carriers;

    private Codestream(byte[] bytes, Carriers carriers) {
        this.bytes = bytes;
        this.stream = ByteBuffer.wrap(bytes);
        this.carriers = carriers;
    }

    /** Returns what the decoder is to get; throws IndexOutOfBoundsException when a part is missing. */
    static byte[] essential(byte[] stream, int width, int height, Carriers carriers) {
        Codestream walked = new Codestream(stream.clone(), carriers);
        walked.size(width, height);
        int end = walked.tileParts(walked.segments(2, START_OF_TILE_PART, stream.length));
        if (end < stream.length) {
            carriers.foundOnce(Carrier.TRAILING_BYTES);
        }
        return Arrays.copyOf(walked.bytes, end);
    }

    /** SOC and SIZ: the grid's end, its origin, the size of a tile, and its components. */
    private void size(int width, int height) {
        boolean plain = stream.getInt(0) == BEGIN
                && stream.getInt(16) == 0
                && stream.getInt(20) == 0
                && stream.getInt(24) > 0
                && stream.getInt(28) > 0;
        if (!plain) {
            throw DicomStream.notAsItSays();
        }
        DicomStream.checkSame(stream.getInt(8), stream.getInt(12), width, height);
        long tiles = ((long) width / stream.getInt(24) + 1) * (height / stream.getInt(28) + 1);
        int components = marker(40);
        if (tiles > 65_535 || components > 4) {
            throw DicomStream.notAsItSays();
        }
    }

    /** Returns where the first marker of this kind is, before the limit. */
    private int segments(int from, int last, int limit) {
        int at = from;
        while (marker(at) != last) {
            int next = at + 2 + marker(at + 2);
            if (next < at + 4 || next + 2 > limit) {
                throw new IndexOutOfBoundsException();
            }
            if (marker(at) == COMMENT) {
                carriers.found(Carrier.COMMENT);
                Arrays.fill(bytes, at + 4, next, (byte) 0);
            }
            at = next;
        }
        return at;
    }

    /**
     * Returns where the stream ends. Its decoder ends with an error that is no exception, or draws grey, where a part is
     * missing.
     */
    private int tileParts(int from) {
        int at = from;
        while (marker(at) == START_OF_TILE_PART) {
            long length = stream.getInt(at + 6) & 0xFFFFFFFFL;
            if (length != 0 && length < 14) {
                throw DicomStream.notAsItSays();
            }
            long end = length == 0 ? bytes.length - 2 : at + length;
            if (end > bytes.length) {
                throw new IndexOutOfBoundsException();
            }
            segments(at, START_OF_DATA, (int) end);
            at = (int) end;
        }
        if (marker(at) != END) {
            throw DicomStream.notAsItSays();
        }
        return at + 2;
    }

    private int marker(int at) {
        return stream.getShort(at) & 0xFFFF;
    }
}
