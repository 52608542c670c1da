package org.xrayreference.preview.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.IntBinaryOperator;

/** Writes grey JPEGs of process 14, each pixel as its difference from the one to the left (ITU-T T.81, annex H). */
public final class LosslessJpeg {
    /** Every code has four bits, so that the code of a difference of n bits is n. */
    private static final int CODE_LENGTH = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int bits;

    private LosslessJpeg() {}

    public static byte[] grey(int width, int height, IntBinaryOperator level) {
        LosslessJpeg jpeg = new LosslessJpeg();
        jpeg.head(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = x > 0 ? level.applyAsInt(x - 1, y) : y > 0 ? level.applyAsInt(0, y - 1) : 128;
                jpeg.difference(level.applyAsInt(x, y) - left);
            }
        }
        jpeg.put(0x7F, 7);
        jpeg.out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return jpeg.out.toByteArray();
    }

    private void head(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(2 + 13 + 30 + 10);
        head.putShort((short) 0xFFD8);
        head.putShort((short) 0xFFC3).putShort((short) 11).put((byte) 8);
        head.putShort((short) height).putShort((short) width).put(new byte[] {1, 1, 0x11, 0});
        head.putShort((short) 0xFFC4).putShort((short) 28).put((byte) 0);
        head.put(new byte[] {0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        head.put(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        head.putShort((short) 0xFFDA).putShort((short) 8).put(new byte[] {1, 1, 0, 1, 0, 0});
        out.writeBytes(head.array());
    }

    private void difference(int difference) {
        int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        put(size, CODE_LENGTH);
        put(difference < 0 ? difference - 1 : difference, size);
    }

    private void put(int value, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            pending = pending << 1 | value >> bit & 1;
            bits++;
            if (bits == 8) {
                out.write(pending);
                if ((pending & 0xFF) == 0xFF) {
                    out.write(0);
                }
                pending = 0;
                bits = 0;
            }
        }
    }
}
