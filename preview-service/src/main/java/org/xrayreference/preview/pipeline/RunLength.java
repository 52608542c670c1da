package org.xrayreference.preview.pipeline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.xrayreference.preview.structure.DicomPixels;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.structure.Structure;

/** DICOM's run lengths (PS3.5, annex G): every byte of every sample is a segment of its own, the highest first. */
final class RunLength {
    private static final int HEADER = 64;

    private RunLength() {}

    static DecodeDicom.Samples decode(Structure structure) {
        DicomPixels pixels = structure.dicom();
        byte[] data = structure.essential();
        int bytes = pixels.allocated() / 8;
        int count = bytes * pixels.samples();
        ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        if (data.length < HEADER || header.getInt(0) != count) {
            throw damaged();
        }
        int plane = structure.width() * structure.height();
        byte[][] segments = new byte[count][];
        for (int i = 0; i < count; i++) {
            int from = header.getInt(4 + 4 * i);
            int to = i + 1 < count ? header.getInt(8 + 4 * i) : data.length;
            if (from < HEADER || from > to || to > data.length) {
                throw damaged();
            }
            segments[i] = segment(data, from, to, plane);
        }
        int width = structure.width();
        return (x, y, sample) -> {
            int place = y * width + x;
            int high = segments[sample * bytes][place] & 0xFF;
            return bytes == 1 ? high : high << 8 | segments[sample * bytes + 1][place] & 0xFF;
        };
    }

    private static byte[] segment(byte[] data, int from, int to, int length) {
        byte[] result = new byte[length];
        int at = from;
        int filled = 0;
        while (filled < length) {
            if (at >= to) {
                throw damaged();
            }
            int control = data[at++];
            int run = control >= 0 ? control + 1 : 1 - control;
            if (control == -128) {
                continue;
            }
            int kept = Math.min(run, length - filled);
            if (control >= 0) {
                if (at + kept > to) {
                    throw damaged();
                }
                System.arraycopy(data, at, result, filled, kept);
                at += run;
            } else {
                if (at >= to) {
                    throw damaged();
                }
                java.util.Arrays.fill(result, filled, filled + kept, data[at++]);
            }
            filled += kept;
        }
        return result;
    }

    private static Refusal damaged() {
        return Refusal.damaged(PictureFormat.DICOM, "some of its picture data is missing or wrong");
    }
}
