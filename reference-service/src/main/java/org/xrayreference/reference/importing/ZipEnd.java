package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Whether a zip archive has its end: read as a stream, one that was cut between two files looks like a whole one. */
final class ZipEnd {
    private static final byte[] SIGNATURE = {'P', 'K', 5, 6};
    /** The record at the end, with the longest remark that it may carry. */
    private static final int LONGEST = 22 + 0xffff;

    private ZipEnd() {}

    static boolean isIn(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(LONGEST, bytes.length())];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            for (int at = end.length - SIGNATURE.length; at >= 0; at--) {
                if (isAt(at, end)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isAt(int at, byte[] bytes) {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (bytes[at + i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }
}
