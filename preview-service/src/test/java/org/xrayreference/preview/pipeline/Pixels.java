package org.xrayreference.preview.pipeline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalInt;
import javax.imageio.ImageIO;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.structure.Structure;

/** Matrices from and to plain arrays, rows first. */
final class Pixels {
    private Pixels() {}

    static int[][] of(Mat pixels) {
        int[][] rows = new int[pixels.rows()][pixels.cols()];
        boolean deep = pixels.depth() == opencv_core.CV_16U;
        short[] levels = new short[pixels.rows() * pixels.cols()];
        byte[] bytes = new byte[levels.length];
        if (deep) {
            new ShortPointer(pixels.data()).get(levels);
        } else {
            pixels.data().get(bytes);
        }
        for (int i = 0; i < levels.length; i++) {
            rows[i / pixels.cols()][i % pixels.cols()] = deep ? levels[i] & 0xFFFF : bytes[i] & 0xFF;
        }
        return rows;
    }

    static Mat matrix(int[][] rows) {
        Mat pixels = new Mat(rows.length, rows[0].length, opencv_core.CV_8UC1);
        byte[] bytes = new byte[rows.length * rows[0].length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) rows[i / rows[0].length][i % rows[0].length];
        }
        pixels.data().put(bytes);
        return pixels;
    }

    static Mat deepMatrix(int[][] rows) {
        Mat pixels = new Mat(rows.length, rows[0].length, opencv_core.CV_16UC1);
        short[] levels = new short[rows.length * rows[0].length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (short) rows[i / rows[0].length][i % rows[0].length];
        }
        new ShortPointer(pixels.data()).put(levels);
        return pixels;
    }

    /** A picture that has come as far as its pixels. */
    static Picture picture(Mat pixels, int orientation) {
        Picture picture = new Picture(new byte[0]);
        picture.understood(new Structure(
                PictureFormat.PNG,
                pixels.cols(),
                pixels.rows(),
                8,
                false,
                OptionalInt.empty(),
                orientation,
                1,
                Map.of(),
                new byte[0]));
        picture.replacePixels(pixels);
        return picture;
    }

    static BufferedImage image(byte[] encoded) {
        try {
            return ImageIO.read(new ByteArrayInputStream(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
