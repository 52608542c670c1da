package org.xrayreference.preview.text;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_32SC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds where text is: a network draws a map of how likely each pixel belongs to text, and every island of it becomes a
 * box.
 */
final class DetectText {
    private static final int STRIDE = 32;
    private static final float LIKELY = 0.3f;
    private static final float[] MEAN = {0.406f, 0.456f, 0.485f};
    private static final float[] DEVIATION = {0.225f, 0.224f, 0.229f};
    /** A mean over the island's own pixels. */
    private static final double LEAST_SCORE = 0.6;
    /** The map shrinks text to its core; this much of area over girth is put back. */
    private static final double UNCLIP = 1.6;

    private static final int LEAST_SIDE = 3;
    /** So many times longer than wide, a window holds lines in one direction only. */
    private static final double SLENDER = 2.5;
    /** Of this area and less, a window may hold small letters and costs little: it is looked at more closely. */
    private static final int SMALL = 60_000;

    private static final double CLOSER = 1.3;
    /** A window of this area and more is most of a film, and costs by the pixel. */
    private static final int LARGE = 300_000;

    private static final double FROM_AFAR = 0.9;

    private final OrtSession session;
    private final FloatPlanes planes = new FloatPlanes();
    private final float[][] levels = new float[3][256];

    DetectText(OrtSession session) {
        this.session = session;
        for (int channel = 0; channel < 3; channel++) {
            for (int level = 0; level < 256; level++) {
                levels[channel][level] = (level / 255f - MEAN[channel]) / DEVIATION[channel];
            }
        }
    }

    /**
     * @param scale at which the picture is looked at
     * @param covered what has been masked already; then only what lies around that is looked at again
     */
    List<TextBox> in(Mat grey, double scale, List<TextBox> covered) {
        List<TextBox> boxes = new ArrayList<>();
        for (TextBox window : FindSharpWindows.in(grey, covered)) {
            if (covered.isEmpty() || covered.stream().anyMatch(window::touches)) {
                addAll(grey, window, scale * distance(window), boxes);
            }
        }
        return joined(boxes);
    }

    private static double distance(TextBox window) {
        return window.area() <= SMALL ? CLOSER : window.area() >= LARGE ? FROM_AFAR : 1;
    }

    private void addAll(Mat grey, TextBox window, double scale, List<TextBox> boxes) {
        boolean column = window.height() > SLENDER * window.width();
        boolean row = window.width() > SLENDER * window.height();
        List<TextBox> level = column ? List.of() : level(grey, window, scale);
        List<TextBox> upright = row ? List.of() : upright(grey, window, scale);
        level.stream().filter(box -> !box.tall()).forEach(boxes::add);
        upright.stream().filter(TextBox::tall).forEach(boxes::add);
        addWhatIsMissing(upright, boxes);
        addWhatIsMissing(level, boxes);
    }

    /** The words of a line become one, and so does what the border of a window has cut. */
    private static List<TextBox> joined(List<TextBox> boxes) {
        List<TextBox> result = new ArrayList<>();
        for (TextBox box : boxes) {
            TextBox grown = box;
            for (int i = 0; i < result.size(); i++) {
                if (result.get(i).isOneLineWith(grown)) {
                    grown = grown.union(result.remove(i));
                    i = -1;
                }
            }
            result.add(grown);
        }
        return result;
    }

    /** The single letters of a line that runs the other way have been seen as that line already. */
    private static void addWhatIsMissing(List<TextBox> found, List<TextBox> boxes) {
        found.stream().filter(box -> boxes.stream().noneMatch(box::isMostlyIn)).forEach(boxes::add);
    }

    private List<TextBox> level(Mat grey, TextBox window, double scale) {
        try (Rect rectangle = new Rect(window.x(), window.y(), window.width(), window.height());
                Mat crop = new Mat(grey, rectangle)) {
            return run(crop, scale).stream()
                    .map(box -> new TextBox(window.x() + box.x(), window.y() + box.y(), box.width(), box.height()))
                    .toList();
        }
    }

    /** Turned a quarter clockwise first: the network overlooks more lines that do not run from left to right. */
    private List<TextBox> upright(Mat grey, TextBox window, double scale) {
        try (Rect rectangle = new Rect(window.x(), window.y(), window.width(), window.height());
                Mat crop = new Mat(grey, rectangle);
                Mat turned = new Mat()) {
            rotate(crop, turned, ROTATE_90_CLOCKWISE);
            int bottom = window.y() + window.height();
            return run(turned, scale).stream()
                    .map(box -> new TextBox(
                            window.x() + box.y(), bottom - box.x() - box.width(), box.height(), box.width()))
                    .toList();
        }
    }

    private List<TextBox> run(Mat crop, double scale) {
        int width = multiple(crop.cols() * scale);
        int height = multiple(crop.rows() * scale);
        try (OnnxTensor input = input(crop, width, height);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            FloatBuffer map = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return boxes(map, width, height, crop);
        } catch (OrtException e) {
            throw new IllegalStateException("text detection failed", e);
        }
    }

    private static int multiple(double side) {
        return Math.max(STRIDE, (int) Math.round(side / STRIDE) * STRIDE);
    }

    private OnnxTensor input(Mat grey, int width, int height) throws OrtException {
        byte[] pixels = new byte[width * height];
        try (Mat scaled = new Mat();
                Size size = new Size(width, height)) {
            resize(grey, scaled, size, 0, 0, INTER_LINEAR);
            scaled.data().get(pixels);
        }
        FloatBuffer target = planes.ofSize(pixels.length * 3);
        for (float[] level : levels) {
            for (byte pixel : pixels) {
                target.put(level[pixel & 0xFF]);
            }
        }
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), target.flip(), new long[] {1, 3, height, width});
    }

    private static List<TextBox> boxes(FloatBuffer likelihood, int width, int height, Mat grey) {
        float[] values = new float[width * height];
        likelihood.get(values);
        int[] islands = new int[width * height];
        List<int[]> bounds = islands(values, width, height, islands);
        double[] sums = new double[bounds.size()];
        int[] areas = new int[bounds.size()];
        for (int i = 0; i < values.length; i++) {
            sums[islands[i]] += values[i];
            areas[islands[i]]++;
        }
        List<TextBox> boxes = new ArrayList<>();
        for (int island = 1; island < bounds.size(); island++) {
            int[] box = bounds.get(island);
            boolean large = Math.min(box[2], box[3]) >= LEAST_SIDE;
            if (large && sums[island] / areas[island] >= LEAST_SCORE) {
                boxes.add(grown(box, (double) grey.cols() / width, (double) grey.rows() / height, grey));
            }
        }
        return boxes;
    }

    /** Left, top, width and height of each island; the first is the sea. */
    private static List<int[]> islands(float[] values, int width, int height, int[] islands) {
        try (FloatPointer data = new FloatPointer(values);
                Mat map = new Mat(height, width, CV_32FC1, data);
                Mat likely = new Mat();
                Mat binary = new Mat();
                Mat labels = new Mat();
                Mat stats = new Mat();
                Mat centres = new Mat()) {
            threshold(map, likely, LIKELY, 255, THRESH_BINARY);
            likely.convertTo(binary, CV_8UC1);
            int count = connectedComponentsWithStats(binary, labels, stats, centres, 8, CV_32SC1);
            new IntPointer(labels.data()).get(islands);
            int[] flat = new int[count * 5];
            new IntPointer(stats.data()).get(flat);
            List<int[]> bounds = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                bounds.add(new int[] {flat[i * 5], flat[i * 5 + 1], flat[i * 5 + 2], flat[i * 5 + 3]});
            }
            return bounds;
        }
    }

    private static TextBox grown(int[] box, double scaleX, double scaleY, Mat grey) {
        double more = UNCLIP * box[2] * box[3] / (2.0 * (box[2] + box[3]));
        return TextBox.around(
                (box[0] - more) * scaleX,
                (box[1] - more) * scaleY,
                (box[0] + box[2] + more) * scaleX,
                (box[1] + box[3] + more) * scaleY,
                grey.cols(),
                grey.rows());
    }
}
