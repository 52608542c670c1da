package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The three things that matter in an EXIF block (a TIFF structure): how the picture is to be turned, and whether a
 * position or a second small picture hides in it. Values are not read, and nonsense is taken as "nothing".
 *
 * @param orientation 1 to 8 as in EXIF 2.32, tag 0x0112; 1 when absent or out of range
 */
public record ExifFacts(int orientation, boolean gpsPosition, boolean embeddedThumbnail) {
    private static final int ORIENTATION = 0x0112;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int THUMBNAIL_OFFSET = 0x0201;
    private static final ExifFacts NOTHING = new ExifFacts(1, false, false);

    /** Reads the block that begins with the TIFF header ("II*" or "MM*") at {@code offset}. */
    public static ExifFacts read(byte[] file, int offset, int length) {
        if (length < 8) {
            return NOTHING;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file, offset, length).slice();
        int mark = tiff.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            return NOTHING;
        }
        tiff.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Directory first = new Directory();
        int second = first.read(tiff, tiff.getInt(4));
        Directory thumbnail = new Directory();
        if (second > 0) {
            thumbnail.read(tiff, second);
        }
        int turned = first.orientation;
        return new ExifFacts(
                turned >= 1 && turned <= 8 ? turned : 1,
                first.tags.contains(GPS_DIRECTORY),
                thumbnail.tags.contains(THUMBNAIL_OFFSET));
    }

    private static final class Directory {
        final Set<Integer> tags = new HashSet<>();
        int orientation = 1;

        /** Returns the offset of the next directory, or 0. */
        int read(ByteBuffer tiff, int at) {
            if (at < 8 || at > tiff.limit() - 2) {
                return 0;
            }
            int entries = tiff.getShort(at) & 0xFFFF;
            int entry = at + 2;
            for (int i = 0; i < entries && entry + 12 <= tiff.limit(); i++, entry += 12) {
                int tag = tiff.getShort(entry) & 0xFFFF;
                if (tag == ORIENTATION && tags.add(tag)) {
                    orientation = tiff.getShort(entry + 8) & 0xFFFF;
                }
                tags.add(tag);
            }
            return entry + 4 <= tiff.limit() ? tiff.getInt(entry) : 0;
        }
    }
}
