package org.xrayreference.preview.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.xrayreference.preview.text.FilmWriter.Written;

/** Counts what became of the texts on made films, in all and by what made them easy or hard. */
final class MaskingScore {
    /** Of an identifier's ink, what has to be covered; of a marker's, what may be. */
    private static final double GONE = 0.95;

    private static final double KEPT = 0.1;

    private final Map<String, int[]> groups = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void count(Written written, List<TextBox> masks) {
        double covered = written.covered(masks);
        boolean identifier = written.kind().identifier();
        boolean right = identifier ? covered >= GONE : covered <= KEPT;
        String what = identifier ? "identifiers" : "markers";
        for (String group : List.of(
                what,
                what + " kind " + written.kind(),
                what + " turn " + 90 * written.turn(),
                what + " contrast " + written.contrast(),
                String.format("%s size %02d", what, written.size() / 8 * 8))) {
            int[] counts = groups.computeIfAbsent(group, none -> new int[2]);
            counts[0] += right ? 1 : 0;
            counts[1]++;
        }
        if (!right) {
            failures.add(String.format(
                    "%s %d px turn %d %s covered %.2f",
                    written.kind(), written.size(), 90 * written.turn(), written.contrast(), covered));
        }
    }

    double share(String group) {
        int[] counts = groups.get(group);
        return (double) counts[0] / counts[1];
    }

    @Override
    public String toString() {
        StringBuilder report = new StringBuilder();
        groups.forEach((group, counts) ->
                report.append(String.format("%-45s %4d of %4d = %.3f%n", group, counts[0], counts[1], share(group))));
        failures.forEach(failure ->
                report.append("not as it should be: ").append(failure).append('\n'));
        return report.toString();
    }
}
