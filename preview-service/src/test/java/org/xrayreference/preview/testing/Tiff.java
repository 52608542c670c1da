package org.xrayreference.preview.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the TIFF structure inside an EXIF block. */
public final class Tiff {
    private Tiff() {}

    public static byte[] withOrientation(int orientation) {
        return write(ByteOrder.BIG_ENDIAN, new int[][] {{0x0112, 3, orientation}}, new int[0][]);
    }

    /** An orientation, a GPS directory and a thumbnail in the second directory. */
    public static byte[] withEverything() {
        return write(ByteOrder.LITTLE_ENDIAN, new int[][] {{0x0112, 3, 6}, {0x8825, 4, 0}}, new int[][] {
            {0x0201, 4, 0}, {0x0202, 4, 0}
        });
    }

    private static byte[] write(ByteOrder order, int[][] first, int[][] second) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * first.length + 4 + 2 + 12 * second.length + 4)
                .order(order);
        tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949));
        tiff.putShort((short) 42).putInt(8);
        directory(tiff, first);
        tiff.putInt(second.length == 0 ? 0 : tiff.position() + 4);
        directory(tiff, second);
        return tiff.array();
    }

    private static void directory(ByteBuffer tiff, int[][] entries) {
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1);
            if (entry[1] == 3) {
                tiff.putShort((short) entry[2]).putShort((short) 0);
            } else {
                tiff.putInt(entry[2]);
            }
        }
    }
}
