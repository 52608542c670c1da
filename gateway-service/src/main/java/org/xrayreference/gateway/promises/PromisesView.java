package org.xrayreference.gateway.promises;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** The promises with the tests that hold the site to them. */
public record PromisesView(Frame frame, String lastRun, List<Row> rows) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** @param kept whether all its tests passed when they ran last; empty when nobody knows */
    public record Row(String number, String says, List<String> tests, String result, Optional<Boolean> kept) {}

    static PromisesView of(List<Promise> promises, Optional<TestResults> results) {
        return new PromisesView(
                Frame.of(
                        "Promises and their tests",
                        "Every promise of the privacy policy, and the tests that hold the software to it.",
                        Section.NONE),
                results.map(known -> "The tests of this copy last ran on " + DAY.format(known.at()) + ".")
                        .orElse("This copy does not know when its tests ran last. “./mvnw verify” runs them."),
                promises.stream().map(promise -> row(promise, results)).toList());
    }

    private static Row row(Promise promise, Optional<TestResults> results) {
        Optional<TestResults.Counts> counts =
                results.map(known -> known.promises().get(promise.number()));
        return new Row(
                promise.number(),
                promise.says(),
                promise.tests(),
                counts.map(PromisesView::words).orElse("not run here"),
                counts.map(known -> known.failed() == 0 && known.passed() > 0));
    }

    private static String words(TestResults.Counts counts) {
        int run = counts.passed() + counts.failed();
        String skipped = counts.skipped() == 0 ? "" : ", " + counts.skipped() + " skipped";
        return counts.passed() + " of " + run + " passed" + skipped;
    }
}
