package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.LUT;

import java.nio.ByteBuffer;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;

import org.xrayreference.preview.structure.DicomCoding;
import org.xrayreference.preview.structure.DicomPixels;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.structure.Structure;

/** Turns the pixel data of a DICOM file into one channel of 16 bits, shown as the file says it is to be shown. */
final class DecodeDicom {
    private DecodeDicom() {}

    /** For everything but {@link DicomCoding#JPEG}, which is decoded as any JPEG is, and {@link #windowed} then. */
    static Mat apply(Structure structure) {
        DicomPixels pixels = structure.dicom();
        Samples samples =
                switch (pixels.coding()) {
                    case RUN_LENGTH -> RunLength.decode(structure);
                    case JPEG_LOSSLESS, JPEG_2000 -> ImageReading.decode(structure);
                    case PLAIN, JPEG -> plain(structure);
                };
        return levels(structure, samples);
    }

    /** The numbers as they are stored, by column, row and colour. */
    interface Samples {
        int at(int x, int y, int sample);
    }

    private static Samples plain(Structure structure) {
        DicomPixels pixels = structure.dicom();
        ByteBuffer data = ByteBuffer.wrap(structure.essential()).order(pixels.order());
        int width = structure.width();
        int plane = width * structure.height();
        int bytes = pixels.allocated() / 8;
        return (x, y, sample) -> {
            int place = y * width + x;
            int index = pixels.planar() ? sample * plane + place : place * pixels.samples() + sample;
            return bytes == 1 ? data.get(index) & 0xFF : data.getShort(2 * index) & 0xFFFF;
        };
    }

    static boolean hasGreyWindow(DicomPixels pixels) {
        return pixels.samples() == 1 && pixels.window() != null;
    }

    /** From the 8 bits of a JPEG to 16, brightest last. */
    static Mat windowed(Mat decoded, DicomPixels pixels) {
        Mat shown = new Mat();
        try (Mat table = new Mat(1, 256, CV_16UC1);
                ShortPointer levels = new ShortPointer(table.data())) {
            for (int raw = 0; raw < 256; raw++) {
                levels.put(raw, (short) pixels.level(raw));
            }
            LUT(decoded, table, shown);
        }
        return shown;
    }

    private static Mat levels(Structure structure, Samples samples) {
        DicomPixels pixels = structure.dicom();
        int width = structure.width();
        int[] table = new int[1 << pixels.allocated()];
        for (int raw = 0; raw < table.length; raw++) {
            table[raw] = pixels.level(raw);
        }
        Mat decoded = new Mat(structure.height(), width, CV_16UC1);
        short[] row = new short[width];
        try (ShortPointer target = new ShortPointer(decoded.data())) {
            for (int y = 0; y < structure.height(); y++) {
                for (int x = 0; x < width; x++) {
                    row[x] = (short)
                            (pixels.samples() == 1 || pixels.luminanceFirst()
                                    ? table[samples.at(x, y, 0)]
                                    : brightness(table, samples, x, y));
                }
                target.position((long) y * width).put(row);
            }
        } catch (IndexOutOfBoundsException e) {
            throw Refusal.damaged(PictureFormat.DICOM, "some of its picture data is missing or wrong");
        }
        return decoded;
    }

    /** Rec. 601, as for every other format. */
    private static int brightness(int[] table, Samples samples, int x, int y) {
        return (int) Math.round(0.299 * table[samples.at(x, y, 0)]
                + 0.587 * table[samples.at(x, y, 1)]
                + 0.114 * table[samples.at(x, y, 2)]);
    }
}
