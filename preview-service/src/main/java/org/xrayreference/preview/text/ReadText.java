package org.xrayreference.preview.text;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Reads one box, whichever way round it is written. */
final class ReadText {
    private static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 48;
    private static final int MOST_WIDTH = 1600;
    /** Read as surely as this, nobody needs to look at it upside down. */
    private static final float SURE = 0.9f;

    private final OrtSession session;
    private final List<String> alphabet;
    private final FloatPlanes planes = new FloatPlanes();

    ReadText(OrtSession session, List<String> alphabet) {
        this.session = session;
        this.alphabet = alphabet;
    }

    Reading in(Mat grey, TextBox box) {
        try (Rect rectangle = new Rect(box.x(), box.y(), box.width(), box.height());
                Mat crop = new Mat(grey, rectangle)) {
            Reading first = box.tall() ? turned(crop, ROTATE_90_CLOCKWISE) : line(crop);
            if (first.confidence() >= SURE && first.weight() > 1) {
                return first;
            }
            return first.better(turned(crop, box.tall() ? ROTATE_90_COUNTERCLOCKWISE : ROTATE_180));
        }
    }

    private Reading turned(Mat crop, int how) {
        try (Mat turned = new Mat()) {
            rotate(crop, turned, how);
            return line(turned);
        }
    }

    private Reading line(Mat crop) {
        int width = (int) Math.ceil((double) HEIGHT * crop.cols() / crop.rows());
        int drawn = Math.min(MOST_WIDTH, Math.max(8, width));
        int padded = Math.max(LEAST_WIDTH, (drawn + 7) / 8 * 8);
        byte[] pixels = new byte[drawn * HEIGHT];
        try (Mat scaled = new Mat();
                Size size = new Size(drawn, HEIGHT)) {
            resize(crop, scaled, size, 0, 0, INTER_LINEAR);
            scaled.data().get(pixels);
        }
        FloatBuffer target = planes.ofSize(3 * HEIGHT * padded);
        for (int row = 0; row < 3 * HEIGHT; row++) {
            for (int column = 0; column < padded; column++) {
                boolean inside = column < drawn;
                target.put(inside ? (pixels[row % HEIGHT * drawn + column] & 0xFF) / 127.5f - 1 : 0);
            }
        }
        return recognise(target.flip(), padded);
    }

    private Reading recognise(FloatBuffer planes, int width) {
        long[] shape = {1, 3, HEIGHT, width};
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), planes, shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            return decode(output.getFloatBuffer(), (int) output.getInfo().getShape()[1]);
        } catch (OrtException e) {
            throw new IllegalStateException("text recognition failed", e);
        }
    }

    /** Greedy: the likeliest character of each step; repeats and blanks fall away. */
    private Reading decode(FloatBuffer likelihood, int steps) {
        StringBuilder text = new StringBuilder();
        float sum = 0;
        int count = 0;
        int before = 0;
        float[] step = new float[likelihood.remaining() / Math.max(1, steps)];
        for (int i = 0; i < steps; i++) {
            likelihood.get(step);
            int best = 0;
            for (int c = 1; c < step.length; c++) {
                best = step[c] > step[best] ? c : best;
            }
            if (best != 0 && best != before && best < alphabet.size()) {
                text.append(alphabet.get(best));
                sum += step[best];
                count++;
            }
            before = best;
        }
        return count == 0 ? Reading.NOTHING : new Reading(text.toString().strip(), sum / count);
    }
}
