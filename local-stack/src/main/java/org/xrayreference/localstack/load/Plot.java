package org.xrayreference.localstack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xrayreference.localstack.load.Timeline.Slice;
import org.xrayreference.localstack.load.Timeline.Span;

/** Draws a run as SVG: above, how many pictures wait and how many come and are refused; below, how long pages take. */
final class Plot {
    private static final int WIDTH = 1000;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int HEIGHT = 200;
    private static final int SECOND = TOP + HEIGHT + 60;
    private static final double SHORTEST_MS = 1;
    private static final double LONGEST_MS = 10_000;

    private final Timeline timeline;
    private final double length;
    private final StringBuilder svg = new StringBuilder();

    Plot(Timeline timeline) {
        this.timeline = timeline;
        this.length = timeline.now();
    }

    String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                LEFT + WIDTH + 20, SECOND + HEIGHT + 50);
        add("<title>The site under load</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n");
        spans();
        uploads();
        browsing();
        add("</svg>%n");
        return svg.toString();
    }

    private void spans() {
        boolean shaded = false;
        for (Span span : timeline.spans()) {
            shaded = !shaded;
            add(
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    x(span.from()),
                    TOP,
                    x(span.to()) - x(span.from()),
                    SECOND + HEIGHT - TOP,
                    shaded ? "#eef2f7" : "#e2e8f0");
            add(
                    "<text x=\"%.1f\" y=\"%d\" transform=\"rotate(-20 %.1f %d)\">%s</text>%n",
                    x(span.from()) + 2, TOP - 6, x(span.from()) + 2, TOP - 6, span.name());
        }
    }

    private void uploads() {
        List<double[]> waiting = new ArrayList<>();
        List<double[]> accepted = new ArrayList<>();
        List<double[]> refused = new ArrayList<>();
        int on = 0;
        double most = 1;
        for (Map.Entry<Integer, Slice> entry : timeline.slices().entrySet()) {
            double time = entry.getKey() * (double) Timeline.SLICE_S;
            Slice slice = entry.getValue();
            on += slice.accepted() - slice.decided();
            waiting.add(new double[] {time, on});
            accepted.add(new double[] {time, slice.accepted()});
            refused.add(new double[] {time, slice.refused()});
            most = Math.max(most, Math.max(on, Math.max(slice.accepted(), slice.refused())));
        }
        double scale = HEIGHT / most;
        int floor = TOP + HEIGHT;
        line(waiting, floor, scale, "#1d4ed8");
        line(accepted, floor, scale, "#15803d");
        line(refused, floor, scale, "#b45309");
        add("<text x=\"4\" y=\"%d\">%.0f</text>%n<text x=\"4\" y=\"%d\">0</text>%n", TOP + 12, most, floor);
        legend(
                floor + 16,
                List.of("pictures that wait", "#1d4ed8", "accepted in 2 s", "#15803d", "refused in 2 s", "#b45309"));
    }

    private void browsing() {
        int floor = SECOND + HEIGHT;
        for (double mark : new double[] {10, 200, 1_000}) {
            double y = floor - logarithmic(mark);
            add(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#94a3b8\" stroke-dasharray=\"4 4\"/>%n",
                    LEFT, LEFT + WIDTH, y, y);
            add("<text x=\"4\" y=\"%.1f\">%.0f ms</text>%n", y + 4, mark);
        }
        for (Map.Entry<Integer, Slice> entry : timeline.slices().entrySet()) {
            double x = x(entry.getKey() * (double) Timeline.SLICE_S);
            for (double milliseconds : entry.getValue().browsing()) {
                add(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.2\" fill=\"#7c3aed\" fill-opacity=\"0.4\"/>%n",
                        x, floor - logarithmic(milliseconds));
            }
        }
        legend(floor + 16, List.of("each page or picture opened, logarithmic", "#7c3aed"));
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f s</text>%n", LEFT + WIDTH, floor + 16, length);
    }

    private void line(List<double[]> points, int floor, double scale, String colour) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0]), floor - point[1] * scale));
        }
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n", path, colour);
    }

    private void legend(int y, List<String> namesAndColours) {
        for (int i = 0; i < namesAndColours.size(); i += 2) {
            add(
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                    LEFT + i * 80, y, namesAndColours.get(i + 1), namesAndColours.get(i));
        }
    }

    private double x(double seconds) {
        return LEFT + WIDTH * seconds / Math.max(length, 1);
    }

    private static double logarithmic(double milliseconds) {
        double bounded = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, milliseconds));
        return HEIGHT * Math.log(bounded / SHORTEST_MS) / Math.log(LONGEST_MS / SHORTEST_MS);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
