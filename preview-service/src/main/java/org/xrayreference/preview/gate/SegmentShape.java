package org.xrayreference.preview.gate;

/** Whether a segment holds what its own numbers say and nothing behind (ITU-T T.81, B.2). */
final class SegmentShape {
    private final byte[] jpeg;
    private final int from;
    private final int to;

    SegmentShape(byte[] jpeg, int from, int to) {
        this.jpeg = jpeg;
        this.from = from;
        this.to = to;
    }

    /** DQT: a byte that says how wide the 64 numbers are, and the numbers. */
    boolean isQuantisation() {
        int at = from;
        while (at < to) {
            int head = jpeg[at] & 0xFF;
            if (head >> 4 > 1 || (head & 15) > 3) {
                return false;
            }
            at += 1 + (head >> 4 == 0 ? 64 : 128);
        }
        return at == to && to > from;
    }

    /** DHT: a byte of class and number, sixteen counts, and as many symbols. */
    boolean isHuffman() {
        int at = from;
        while (at < to) {
            int head = jpeg[at] & 0xFF;
            if (head >> 4 > 1 || (head & 15) > 3 || at + 17 > to) {
                return false;
            }
            int symbols = 0;
            for (int length = 1; length <= 16; length++) {
                symbols += jpeg[at + length] & 0xFF;
            }
            if (symbols > 256) {
                return false;
            }
            at += 17 + symbols;
        }
        return at == to && to > from;
    }

    /** SOF: six bytes and three for each component. */
    boolean isFrame() {
        return to - from >= 6 && isComponents(jpeg[from + 5], 6, 3);
    }

    /** SOS: a count, two bytes for each component, and three. */
    boolean isScan() {
        return to - from >= 4 && isComponents(jpeg[from], 4, 2);
    }

    /** DRI: one number. */
    boolean isRestart() {
        return to - from == 2;
    }

    private boolean isComponents(int count, int fixed, int each) {
        return count >= 1 && count <= 4 && to - from == fixed + each * count;
    }
}
