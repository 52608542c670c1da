package org.xrayreference.gateway.result;

import java.util.List;

/**
 * One stage as a visitor sees it.
 *
 * @param name as the events call it
 * @param state {@code done}, {@code now} or {@code later}
 */
public record Step(String name, String label, String state) {
    static List<Step> whileReceived() {
        return steps("now", "later", "later");
    }

    static List<Step> whileMatching() {
        return steps("done", "done", "now");
    }

    static List<Step> whenDone() {
        return steps("done", "done", "done");
    }

    private static List<Step> steps(String preview, String matching, String done) {
        return List.of(
                new Step("received", "Received", "done"),
                new Step("preview", "Cleaned and made small", preview),
                new Step("matching", "Compared with the library", preview.equals("now") ? matching : done));
    }
}
