package org.xrayreference.preview.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** One piece of native memory for the networks' input, used again: Java gives such memory back only when it likes. */
final class FloatPlanes {
    private FloatBuffer buffer = FloatBuffer.allocate(0);

    /** Empty, to be filled from its beginning; of no further use after the next call. */
    FloatBuffer ofSize(int floats) {
        if (buffer.capacity() < floats) {
            buffer = ByteBuffer.allocateDirect(floats * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        return buffer.clear().limit(floats);
    }
}
