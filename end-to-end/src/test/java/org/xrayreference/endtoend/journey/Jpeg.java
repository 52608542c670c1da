package org.xrayreference.endtoend.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks the segments of a JPEG file, independently of the code that wrote it. */
final class Jpeg {
    private static final int SOS = 0xDA;
    private static final Set<Integer> PICTURE = Set.of(0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xE0);

    private Jpeg() {}

    /** @return every segment that is not needed to show the picture, and whatever follows its end */
    static List<String> segmentsBeyondThePicture(byte[] jpeg) {
        List<String> found = new ArrayList<>();
        int at = 2;
        while (marker(jpeg, at) != SOS) {
            if (!PICTURE.contains(marker(jpeg, at))) {
                found.add("segment %02x".formatted(marker(jpeg, at)));
            }
            at += 2 + length(jpeg, at + 2);
        }
        int end = jpeg.length - 2;
        if (marker(jpeg, end) != 0xD9) {
            found.add("bytes behind the end");
        }
        for (int i = at + 2 + length(jpeg, at + 2); i < end; i++) {
            boolean marker = (jpeg[i] & 0xFF) == 0xFF && jpeg[i + 1] != 0 && (jpeg[i + 1] & 0xF8) != 0xD0;
            if (marker) {
                found.add("marker %02x within the scan".formatted(jpeg[i + 1] & 0xFF));
            }
        }
        return found;
    }

    private static int marker(byte[] jpeg, int at) {
        if ((jpeg[at] & 0xFF) != 0xFF) {
            throw new IllegalArgumentException("No marker at " + at);
        }
        return jpeg[at + 1] & 0xFF;
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF;
    }
}
