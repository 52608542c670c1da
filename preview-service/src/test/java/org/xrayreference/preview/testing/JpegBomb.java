package org.xrayreference.preview.testing;

import java.nio.ByteBuffer;

/** A small file that takes long: the last pass of a progressive JPEG, many times over. */
public final class JpegBomb {
    private JpegBomb() {}

    public static byte[] repeatLastScan(byte[] progressive, int times) {
        int at = progressive.length - 2;
        while (progressive[at] != (byte) 0xFF || progressive[at + 1] != (byte) 0xDA) {
            at--;
        }
        int length = progressive.length - 2 - at;
        ByteBuffer bomb = ByteBuffer.allocate(at + times * length + 2).put(progressive, 0, at);
        for (int i = 0; i < times; i++) {
            bomb.put(progressive, at, length);
        }
        return bomb.put((byte) 0xFF).put((byte) 0xD9).array();
    }
}
