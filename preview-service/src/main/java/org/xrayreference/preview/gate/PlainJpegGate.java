package org.xrayreference.preview.gate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Stands between the encoder and the store and lets nothing pass but a JPEG made of the parts that draw it: SOI, a JFIF
 * APP0 without thumbnail, DQT, SOF, DHT, SOS, DRI, EOI, each as long as its own numbers say, and not one byte behind. It
 * shares no code with what reads the originals, so that one mistake cannot be made twice.
 */
public final class PlainJpegGate {
    private static final int JFIF_LENGTH = 16;

    /** Eight bytes at once, which may only be read where they are aligned. */
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private PlainJpegGate() {}

    /** Throws when anything else is in it. */
    public static void check(byte[] jpeg) {
        if (unsignedShort(jpeg, 0) != 0xFFD8) {
            throw new NotPlainException("no SOI");
        }
        int at = 2;
        while (unsignedShort(jpeg, at) != 0xFFD9) {
            int marker = unsignedShort(jpeg, at);
            int length = unsignedShort(jpeg, at + 2);
            checkSegment(marker, jpeg, at + 4, length);
            at += 2 + length;
            if (marker == 0xFFDA) {
                at = afterScan(jpeg, at);
            }
        }
        if (at + 2 != jpeg.length) {
            throw new NotPlainException("bytes behind EOI");
        }
    }

    private static void checkSegment(int marker, byte[] jpeg, int at, int length) {
        int end = at - 2 + length;
        if (length < 2 || end > jpeg.length) {
            throw new NotPlainException("the end is missing");
        }
        SegmentShape shape = new SegmentShape(jpeg, at, end);
        boolean allowed =
                switch (marker) {
                    case 0xFFE0 -> isBareJfif(jpeg, at, length);
                    case 0xFFDB -> shape.isQuantisation();
                    case 0xFFC0, 0xFFC1, 0xFFC2 -> shape.isFrame();
                    case 0xFFC4 -> shape.isHuffman();
                    case 0xFFDA -> shape.isScan();
                    case 0xFFDD -> shape.isRestart();
                    default -> false;
                };
        if (!allowed) {
            throw new NotPlainException("marker " + Integer.toHexString(marker));
        }
    }

    private static boolean isBareJfif(byte[] jpeg, int at, int length) {
        return length == JFIF_LENGTH
                && unsignedShort(jpeg, at) == 0x4A46
                && unsignedShort(jpeg, at + 2) == 0x4946
                && jpeg[at + 4] == 0
                && unsignedShort(jpeg, at + 12) == 0;
    }

    private static int afterScan(byte[] jpeg, int from) {
        int at = nextFullByte(jpeg, from);
        int here = unsignedShort(jpeg, at);
        while (here == 0xFF00 || here >= 0xFFD0 && here <= 0xFFD7) {
            at = nextFullByte(jpeg, at + 2);
            here = unsignedShort(jpeg, at);
        }
        return at;
    }

    /** Where the next 0xFF is, or the end: only there can a marker begin. */
    private static int nextFullByte(byte[] jpeg, int from) {
        int at = from;
        while (at < jpeg.length && jpeg[at] != (byte) 0xFF) {
            boolean eightWithout = at % Long.BYTES == 0
                    && at + Long.BYTES <= jpeg.length
                    && !hasFullByte((long) EIGHT_BYTES.get(jpeg, at));
            at += eightWithout ? Long.BYTES : 1;
        }
        return at;
    }

    private static boolean hasFullByte(long eight) {
        long inverted = ~eight;
        return (inverted - 0x0101010101010101L & ~inverted & 0x8080808080808080L) != 0;
    }

    private static int unsignedShort(byte[] jpeg, int at) {
        if (at + 2 > jpeg.length) {
            throw new NotPlainException("the end is missing");
        }
        return (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF;
    }

    /** Our own output is not clean: nothing is stored, and an operator hears of it. */
    public static final class NotPlainException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlainException(String what) {
            super("refusing to store a preview that is not a plain JPEG: " + what);
        }
    }
}
