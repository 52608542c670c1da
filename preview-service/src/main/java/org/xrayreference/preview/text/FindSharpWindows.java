package org.xrayreference.preview.text;

import static org.bytedeco.opencv.global.opencv_core.CV_32SC1;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_GRADIENT;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.dilate;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Where letters can be at all: letters are many sharp edges close together, and a body has few. The network, which costs
 * by the pixel, then looks at a tenth of a film instead of at all of it. Where much is sharp, everything is looked at.
 */
final class FindSharpWindows {
    /**
     * Grey levels from one pixel to its neighbours. A calm film is searched for the faintest letters; in one full of
     * sharp things faint letters cannot be read either.
     */
    private static final int[] EDGES = {24, 30, 36, 42};
    /** Of a film: with more than this to look at, a stronger edge is asked for. */
    private static final double ENOUGH = 0.25;
    /** Of the pixels of a small square, those that must be on an edge. */
    private static final double CROWDED = 0.2;

    private static final int SQUARE = 13;
    private static final int REACH = 25;
    private static final int MARGIN = 16;
    /** Longer windows are cut, so that a worker's memory stays small; the pieces overlap. */
    private static final int LONGEST = 768;

    private static final int OVERLAP = 96;
    /** Of a film: with more than this to look at even so, all of it is. */
    private static final double MOST = 0.6;
    /** Area of one window that holds two, over the area of the two. */
    private static final double WASTE = 1.25;

    private FindSharpWindows() {}

    /** @param covered what has been masked: its edges are ours */
    static List<TextBox> in(Mat grey, List<TextBox> covered) {
        double film = (double) grey.cols() * grey.rows();
        List<TextBox> windows = List.of();
        double area = Double.MAX_VALUE;
        for (int i = 0; i < EDGES.length && area > ENOUGH * film; i++) {
            windows = merged(islands(grey, EDGES[i], covered));
            area = windows.stream().mapToDouble(TextBox::area).sum();
        }
        if (area > MOST * film) {
            windows = List.of(new TextBox(0, 0, grey.cols(), grey.rows()));
        }
        List<TextBox> pieces = new ArrayList<>();
        windows.forEach(window -> cut(window, pieces));
        return pieces;
    }

    private static List<TextBox> islands(Mat grey, int edge, List<TextBox> covered) {
        try (Mat gradient = new Mat();
                Mat edges = new Mat();
                Mat crowd = new Mat();
                Mat near = new Mat();
                Mat small = getStructuringElement(MORPH_RECT, new Size(3, 3));
                Mat reach = getStructuringElement(MORPH_RECT, new Size(REACH, REACH))) {
            morphologyEx(grey, gradient, MORPH_GRADIENT, small);
            threshold(gradient, edges, edge, 255, THRESH_BINARY);
            covered.forEach(box -> Paint.black(edges, box.widened(2, grey.cols(), grey.rows())));
            blur(edges, crowd, new Size(SQUARE, SQUARE));
            threshold(crowd, crowd, CROWDED * 255, 255, THRESH_BINARY);
            dilate(crowd, near, reach);
            return bounds(near);
        }
    }

    private static List<TextBox> bounds(Mat binary) {
        try (Mat labels = new Mat();
                Mat stats = new Mat();
                Mat centres = new Mat()) {
            int count = connectedComponentsWithStats(binary, labels, stats, centres, 8, CV_32SC1);
            int[] flat = new int[count * 5];
            new IntPointer(stats.data()).get(flat);
            List<TextBox> bounds = new ArrayList<>();
            for (int i = 5; i < flat.length; i += 5) {
                bounds.add(new TextBox(flat[i], flat[i + 1], flat[i + 2], flat[i + 3])
                        .widened(MARGIN, binary.cols(), binary.rows()));
            }
            return bounds;
        }
    }

    /** Windows that touch become one, as the words of a line do, unless much else would come in with them. */
    private static List<TextBox> merged(List<TextBox> windows) {
        List<TextBox> result = new ArrayList<>();
        for (TextBox window : windows) {
            TextBox grown = window;
            for (int i = 0; i < result.size(); i++) {
                TextBox other = result.get(i);
                if (other.touches(grown) && other.union(grown).area() < WASTE * (other.area() + grown.area())) {
                    grown = grown.union(other);
                    result.remove(i);
                    i = -1;
                }
            }
            result.add(grown);
        }
        return result;
    }

    private static void cut(TextBox window, List<TextBox> pieces) {
        if (window.width() > LONGEST) {
            int half = (window.width() + OVERLAP) / 2;
            cut(new TextBox(window.x(), window.y(), half, window.height()), pieces);
            cut(new TextBox(window.x() + window.width() - half, window.y(), half, window.height()), pieces);
        } else if (window.height() > LONGEST) {
            int half = (window.height() + OVERLAP) / 2;
            cut(new TextBox(window.x(), window.y(), window.width(), half), pieces);
            cut(new TextBox(window.x(), window.y() + window.height() - half, window.width(), half), pieces);
        } else {
            pieces.add(window);
        }
    }
}
