package org.xrayreference.preview.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.opencv.opencv_core.Mat;

import org.xrayreference.preview.structure.Structure;

/** The picture on its way through the steps. Its pixels are one native matrix at a time, released when replaced. */
final class Picture {
    private final List<Region> maskedRegions = new ArrayList<>();
    private byte[] file;
    private Structure structure;
    private Mat pixels;
    private boolean polarityTurned;
    private Jpeg preview;
    private Jpeg thumbnail;

    Picture(byte[] file) {
        this.file = file;
    }

    byte[] file() {
        return file;
    }

    Structure structure() {
        return structure;
    }

    /** The file itself is let go: from here on only its essential bytes count. */
    void understood(Structure read) {
        structure = read;
        file = null;
    }

    Mat pixels() {
        return pixels;
    }

    void replacePixels(Mat next) {
        if (pixels != null) {
            pixels.close();
        }
        pixels = next;
    }

    void polarityTurned(Mat turned) {
        replacePixels(turned);
        polarityTurned = true;
    }

    void masked(Region region) {
        maskedRegions.add(region);
    }

    void preview(Jpeg encoded) {
        preview = encoded;
    }

    void thumbnail(Jpeg encoded) {
        thumbnail = encoded;
    }

    Outcome.Made made() {
        return new Outcome.Made(
                structure.format(),
                structure.width(),
                structure.height(),
                structure.carriers(),
                List.copyOf(maskedRegions),
                polarityTurned,
                preview,
                thumbnail);
    }
}
