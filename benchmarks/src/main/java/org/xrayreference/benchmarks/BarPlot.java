package org.xrayreference.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars from left to right, in groups: side by side, or one behind the other where they are parts of a whole. Readable on
 * a light and on a dark page.
 */
public final class BarPlot {
    private static final int WIDTH = 760;
    private static final int LEFT = 230;
    private static final int RIGHT = 70;
    private static final int TOP = 62;
    private static final int BAR = 16;
    private static final int GAP = 12;
    private static final int LINES = 5;
    private static final String STYLE = """
            <style>
            .page{fill:#fff}text{fill:#1f2328}.faint{fill:#59636e}.grid{stroke:#d1d9e0}
            .c0{fill:#1f6f8b}.c1{fill:#d98c3f}.c2{fill:#7a8b99}.c3{fill:#8a6fb0}.c4{fill:#5f9e6e}.c5{fill:#b5545c}
            @media(prefers-color-scheme:dark){
            .page{fill:#0d1117}text{fill:#e6edf3}.faint{fill:#9198a1}.grid{stroke:#3d444d}
            .c0{fill:#4fb0d0}.c1{fill:#e0a05c}.c2{fill:#93a4b3}.c3{fill:#ab93d0}.c4{fill:#7fbf8f}.c5{fill:#d97880}}
            </style>
            """;

    private final String title;
    private final String unit;
    private final boolean stacked;
    private final List<String> series;
    private final List<Group> groups = new ArrayList<>();

    private record Group(String label, double[] values) {
        double total() {
            double total = 0;
            for (double value : values) {
                total += Double.isNaN(value) ? 0 : value;
            }
            return total;
        }
    }

    private BarPlot(String title, String unit, boolean stacked, List<String> series) {
        this.title = title;
        this.unit = unit;
        this.stacked = stacked;
        this.series = List.copyOf(series);
    }

    /** @param series who is compared; named in the legend, in order */
    public static BarPlot sideBySide(String title, String unit, List<String> series) {
        return new BarPlot(title, unit, false, series);
    }

    /** @param series the parts of each bar */
    public static BarPlot stacked(String title, String unit, List<String> series) {
        return new BarPlot(title, unit, true, series);
    }

    /** @param values one for each of the series; NaN where nothing was measured */
    public BarPlot group(String label, double... values) {
        groups.add(new Group(label, values.clone()));
        return this;
    }

    String title() {
        return title;
    }

    String svg() {
        int bars = stacked ? 1 : series.size();
        int step = bars * BAR + GAP;
        int bottom = TOP + groups.size() * step;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" role=\"img\" aria-label=\"%s\">\n",
                WIDTH, bottom + 30, escaped(title)));
        svg.append(STYLE).append("<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
        svg.append(format(
                "<text x=\"8\" y=\"20\" font-size=\"14\" font-weight=\"bold\">%s</text>\n",
                escaped(title + ", " + unit)));
        legend(svg);
        double most = most();
        for (int i = 0; i <= LINES; i++) {
            double x = LEFT + (double) (WIDTH - LEFT - RIGHT) * i / LINES;
            svg.append(format("<path class=\"grid\" d=\"M%.1f %d V%d\"/>\n", x, TOP - 6, bottom));
            svg.append(format(
                    "<text class=\"faint\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                    x, bottom + 16, brief(most * i / LINES)));
        }
        for (int i = 0; i < groups.size(); i++) {
            group(svg, groups.get(i), TOP + i * step, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend(StringBuilder svg) {
        int x = 8;
        for (int i = 0; i < series.size(); i++) {
            svg.append(format("<rect class=\"c%d\" x=\"%d\" y=\"32\" width=\"12\" height=\"12\"/>\n", i % 6, x));
            svg.append(format("<text x=\"%d\" y=\"42\">%s</text>\n", x + 17, escaped(series.get(i))));
            x += 34 + 7 * series.get(i).length();
        }
    }

    private void group(StringBuilder svg, Group group, int top, double most) {
        int middle = top + (stacked ? 1 : series.size()) * BAR / 2 + 4;
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", LEFT - 8, middle, escaped(group.label())));
        double x = LEFT;
        for (int i = 0; i < group.values().length; i++) {
            double value = group.values()[i];
            int y = stacked ? top : top + i * BAR;
            if (Double.isNaN(value)) {
                text(svg, LEFT + 4, y, "not measured", "faint");
                continue;
            }
            double width = value / most * (WIDTH - LEFT - RIGHT);
            svg.append(format(
                    "<rect class=\"c%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
                    i % 6, x, y, Math.max(0, width), BAR - 2));
            if (stacked) {
                x += width;
            } else {
                text(svg, x + width + 5, y, brief(value), "");
            }
        }
        if (stacked) {
            text(svg, x + 5, top, brief(group.total()), "");
        }
    }

    private static void text(StringBuilder svg, double x, int y, String text, String kind) {
        svg.append(format(
                "<text class=\"%s\" x=\"%.1f\" y=\"%d\" font-size=\"11\">%s</text>\n", kind, x, y + BAR - 5, text));
    }

    /** The end of the axis: 1, 2 or 5 and zeros. */
    private double most() {
        double most = groups.stream()
                .mapToDouble(group -> stacked ? group.total() : largest(group.values()))
                .max()
                .orElse(1);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9))));
        for (double factor : new double[] {1, 1.5, 2, 3, 4, 5, 7.5}) {
            if (most <= factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, value);
        }
        return largest;
    }

    private static String brief(double value) {
        return Figures.number(value, value >= 100 || value == 0 ? 0 : value >= 10 ? 1 : 2);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
