package org.xrayreference.preview.structure;

import java.util.ArrayList;
import java.util.List;

/** Gathers the ranges of a file that the decoder needs. A file of which all is needed is not copied. */
final class EssentialBytes {
    private final byte[] file;
    private final List<Range> kept = new ArrayList<>();
    private int length;

    private record Range(int from, int to) {}

    EssentialBytes(byte[] file) {
        this.file = file;
    }

    void keep(int from, int to) {
        int last = kept.size() - 1;
        if (last >= 0 && kept.get(last).to() == from) {
            kept.set(last, new Range(kept.get(last).from(), to));
        } else {
            kept.add(new Range(from, to));
        }
        length += to - from;
    }

    /** Not to be changed. */
    byte[] toBytes() {
        if (kept.equals(List.of(new Range(0, file.length)))) {
            return file;
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (Range range : kept) {
            System.arraycopy(file, range.from(), bytes, at, range.to() - range.from());
            at += range.to() - range.from();
        }
        return bytes;
    }
}
