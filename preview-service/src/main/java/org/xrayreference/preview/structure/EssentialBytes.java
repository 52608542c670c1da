package org.xrayreference.preview.structure;

import java.util.Arrays;

/** Gathers the ranges of a file that the decoder needs. */
final class EssentialBytes {
    private final byte[] file;
    private final byte[] kept;
    private int length;

    EssentialBytes(byte[] file) {
        this.file = file;
        this.kept = new byte[file.length];
    }

    void keep(int from, int to) {
        System.arraycopy(file, from, kept, length, to - from);
        length += to - from;
    }

    byte[] toBytes() {
        return Arrays.copyOf(kept, length);
    }
}
