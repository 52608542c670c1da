package org.xrayreference.reference.embedding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A learnt linear map onto fewer dimensions. On file, big endian: the two sizes (int), the mean (float each), then for
 * each component its factor (float) and its weights (one signed byte each, to be multiplied by the factor).
 */
public record PrincipalComponents(float[] mean, float[] factors, byte[][] weights) {

    public int dimensions() {
        return weights.length;
    }

    public float[] project(float[] features) {
        float[] centred = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            centred[i] = features[i] - mean[i];
        }
        float[] projected = new float[weights.length];
        for (int component = 0; component < weights.length; component++) {
            byte[] row = weights[component];
            float sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * centred[i];
            }
            projected[component] = sum * factors[component];
        }
        return projected;
    }

    public static PrincipalComponents readFrom(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int inputs = in.readInt();
        int dimensions = in.readInt();
        float[] mean = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            mean[i] = in.readFloat();
        }
        float[] factors = new float[dimensions];
        byte[][] weights = new byte[dimensions][inputs];
        for (int component = 0; component < dimensions; component++) {
            factors[component] = in.readFloat();
            in.readFully(weights[component]);
        }
        return new PrincipalComponents(mean, factors, weights);
    }

    public void writeTo(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(mean.length);
        out.writeInt(weights.length);
        for (float value : mean) {
            out.writeFloat(value);
        }
        for (int component = 0; component < weights.length; component++) {
            out.writeFloat(factors[component]);
            out.write(weights[component]);
        }
        out.flush();
    }
}
