package org.xrayreference.reference.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as the database keeps them: little-endian floats. */
public final class VectorBytes {

    private VectorBytes() {}

    public static byte[] of(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    public static float[] read(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
