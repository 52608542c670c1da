package org.xrayreference.reference.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * A bar chart as SVG: one bar a row from 0 to 1, an optional interval, and an optional line at one value. Without
 * fonts of this machine, so that it can be drawn anywhere; readable on light and dark pages.
 */
final class DrawBars {
    private static final int LABELS = 210;
    private static final int SCALE = 420;
    private static final int ROW = 22;
    private static final int TOP = 44;

    /** @param low the interval's ends; the same as the value for none */
    record Bar(String label, double value, double low, double high) {}

    private final StringBuilder svg = new StringBuilder();

    /** @param line where a line is drawn, for instance at chance; not a number for none */
    String draw(String title, List<Bar> bars, double line) {
        int height = TOP + bars.size() * ROW + 30;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"%s\">",
                LABELS + SCALE + 70, height, escaped(title));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        add("<text x=\"8\" y=\"20\" font-size=\"14\" font-weight=\"bold\">%s</text>", escaped(title));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double x = x(tenth / 10.0);
            add("<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/>", x, TOP - 8, height - 24);
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%.1f</text>",
                    x, height - 10, tenth / 10.0);
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), TOP + i * ROW);
        }
        if (Double.isFinite(line)) {
            add("<path d=\"M%.1f %d V%d\" stroke=\"#b00\" stroke-dasharray=\"4 3\"/>", x(line), TOP - 8, height - 24);
        }
        return svg.append("</svg>\n").toString();
    }

    private void bar(Bar bar, int y) {
        double width = x(bar.value()) - LABELS;
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 8, y + 11, escaped(bar.label()));
        add("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"#4a7fa5\"/>", LABELS, y, width);
        if (bar.high() > bar.low()) {
            add("<path d=\"M%.1f %d H%.1f\" stroke=\"#111\" stroke-width=\"2\"/>", x(bar.low()), y + 7, x(bar.high()));
        }
        double end = x(Math.max(bar.value(), bar.high()));
        add("<text x=\"%.1f\" y=\"%d\">%.3f</text>", end + 6, y + 11, bar.value());
    }

    private static double x(double value) {
        return LABELS + SCALE * Math.max(0, Math.min(1, value));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
