package org.xrayreference.localstack.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of a run, as text that is Markdown too. */
record Report(double picturesPerSecond, List<Stage> stages, List<String> remarks) {
    /** Of browsing, in milliseconds, by stage. */
    private static final Map<String, Integer> GOALS = Map.of(LoadRun.HALF, 200, LoadRun.TWICE, 1_000);

    private static final double MEDIAN = 50;
    private static final double NEARLY_ALL = 99;
    private static final String HEAD = """
            | Stage | Seconds | Uploads sent | Accepted | Refused with Retry-After | Other answers | READY | REJECTED | Lost | Last one decided after | Upload p50 / p99 ms | Pages | Failed | Browsing p50 ms | Browsing p99 ms |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    String table() {
        StringBuilder text = new StringBuilder(
                line("Saturation: %.2f pictures a second from upload to READY.%n%n", picturesPerSecond));
        text.append(HEAD);
        for (Stage stage : stages) {
            text.append(line(
                    "| %s | %.0f | %d | %d | %d | %d | %d | %d | %d | %s | %s | %d | %d | %.0f | %.0f |%n",
                    stage.name,
                    stage.seconds(),
                    stage.sent.get(),
                    stage.accepted.get(),
                    stage.refused.get(),
                    stage.otherwise.get(),
                    stage.ready.get(),
                    stage.rejected.get(),
                    stage.lost(),
                    stage.accepted.get() == 0 ? "–" : line("%.0f s", stage.drainSeconds()),
                    stage.sent.get() == 0
                            ? "–"
                            : line(
                                    "%.0f / %.0f",
                                    stage.milliseconds(stage.uploading, MEDIAN),
                                    stage.milliseconds(stage.uploading, NEARLY_ALL)),
                    stage.pages.get(),
                    stage.pagesFailed.get(),
                    stage.milliseconds(stage.browsing, MEDIAN),
                    stage.milliseconds(stage.browsing, NEARLY_ALL)));
        }
        text.append('\n');
        remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        return text.toString();
    }

    int lost() {
        return stages.stream().mapToInt(Stage::lost).sum();
    }

    /** Every upload was accepted or told when to come again, every page was shown, and nothing was lost. */
    boolean isSound() {
        return lost() == 0
                && stages.stream().allMatch(stage -> stage.otherwise.get() == 0 && stage.pagesFailed.get() == 0);
    }

    /** What a machine that does nothing else has to reach; told, not judged, by a short form. */
    List<String> missedGoals() {
        return stages.stream()
                .filter(stage -> GOALS.containsKey(stage.name)
                        && stage.milliseconds(stage.browsing, NEARLY_ALL) > GOALS.get(stage.name))
                .map(stage -> line(
                        "%s: browsing p99 is %.0f ms, and was to be %d at most",
                        stage.name, stage.milliseconds(stage.browsing, NEARLY_ALL), GOALS.get(stage.name)))
                .toList();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
