package org.xrayreference.preview.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which parts of a file something refers to; the rest is there for nothing, or for something that should not be there. */
final class UsedRanges {
    /** Nobody's picture has as many; a file that does is not worth the memory. */
    private static final int MOST = 200_000;

    private final List<long[]> ranges = new ArrayList<>();

    void add(long from, long to) {
        if (ranges.size() < MOST && to > from) {
            ranges.add(new long[] {from, to});
        }
    }

    /** Zeros are padding. */
    void countTheRest(byte[] file, Carriers carriers) {
        ranges.sort(Comparator.comparingLong(range -> range[0]));
        long end = 0;
        for (long[] range : ranges) {
            if (hasContent(file, end, range[0])) {
                carriers.foundOnce(Carrier.GAP);
            }
            end = Math.max(end, range[1]);
        }
        if (hasContent(file, end, file.length)) {
            carriers.found(Carrier.TRAILING_BYTES);
        }
    }

    private static boolean hasContent(byte[] file, long from, long to) {
        for (long at = Math.max(0, from); at < Math.min(to, file.length); at++) {
            if (file[(int) at] != 0) {
                return true;
            }
        }
        return false;
    }
}
