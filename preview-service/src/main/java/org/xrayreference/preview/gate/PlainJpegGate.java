package org.xrayreference.preview.gate;

/**
 * Stands between the encoder and the store and lets nothing pass but a JPEG made of the parts that draw it: SOI, a JFIF
 * APP0 without thumbnail, DQT, SOF, DHT, SOS, DRI, EOI, each as long as its own numbers say, and not one byte behind. It
 * shares no code with what reads the originals, so that one mistake cannot be made twice.
 */
public final class PlainJpegGate {
    private static final int JFIF_LENGTH = 16;

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
        int at = from;
        while (true) {
            int here = unsignedShort(jpeg, at);
            boolean marker = (here & 0xFF00) == 0xFF00;
            boolean stuffed = here == 0xFF00 || (here >= 0xFFD0 && here <= 0xFFD7);
            if (marker && !stuffed) {
                return at;
            }
            at += stuffed ? 2 : 1;
        }
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
