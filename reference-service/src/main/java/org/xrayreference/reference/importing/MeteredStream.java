package org.xrayreference.reference.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read, and lets no more be read than is allowed: reading an archive's headers, which may be as long as
 * they say, then ends before it fills the heap.
 */
final class MeteredStream extends FilterInputStream {
    private static final int STEP = 1 << 16;

    private long read;
    private long allowed = Long.MAX_VALUE;

    MeteredStream(InputStream in) {
        super(in);
    }

    /** From here. */
    void allow(long bytes) {
        allowed = bytes;
    }

    long consumed() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    /** By reading: a channel would go past the end without a word. */
    @Override
    public long skip(long count) throws IOException {
        byte[] nowhere = new byte[(int) Math.min(STEP, Math.max(1, count))];
        long skipped = 0;
        while (skipped < count) {
            int step = read(nowhere, 0, (int) Math.min(nowhere.length, count - skipped));
            if (step < 0) {
                break;
            }
            skipped += step;
        }
        return skipped;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        allowed -= bytes;
        if (allowed < 0) {
            throw new IOException("its headers are longer than any archive of pictures needs");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
