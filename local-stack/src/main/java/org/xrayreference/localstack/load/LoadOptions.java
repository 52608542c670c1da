package org.xrayreference.localstack.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the site is loaded.
 *
 * @param isShort whether it is but a look, on a machine that may be busy
 * @param site that runs already, with one trusted proxy configured; else a suite is started
 * @param port the gateway's, of a suite that is started
 * @param data where that suite keeps everything; forgotten at the start
 * @param out where the table and the plot are written
 * @param values of everything that is a number
 */
record LoadOptions(boolean isShort, Optional<URI> site, int port, Path data, Path out, Map<String, Integer> values) {
    static final String USAGE =
            "[--short] [--half S] [--twice S] [--saturation S] [--warm-up S] [--quiet S] [--aside S]"
                    + " [--burst N] [--slow N] [--idle N] [--browsing N] [--side PIXELS]"
                    + " [--site URL | --port N --data DIR] [--out DIR]";

    private static final Map<String, Integer> LONG = Map.ofEntries(
            Map.entry("--warm-up", 45),
            Map.entry("--quiet", 30),
            Map.entry("--saturation", 60),
            Map.entry("--half", 300),
            Map.entry("--twice", 120),
            Map.entry("--burst", 500),
            Map.entry("--aside", 45),
            Map.entry("--slow", 80),
            Map.entry("--idle", 5_000),
            Map.entry("--browsing", 10),
            Map.entry("--side", 1_024));
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("--warm-up", 3),
            Map.entry("--quiet", 3),
            Map.entry("--saturation", 5),
            Map.entry("--half", 5),
            Map.entry("--twice", 4),
            Map.entry("--burst", 120),
            Map.entry("--aside", 20),
            Map.entry("--slow", 20),
            Map.entry("--idle", 1_000),
            Map.entry("--browsing", 10),
            Map.entry("--side", 96));

    static LoadOptions parse(List<String> arguments, Path target) {
        boolean isShort = arguments.contains("--short");
        Map<String, Integer> values = new TreeMap<>(isShort ? SHORT : LONG);
        Map<String, String> others = new TreeMap<>(
                Map.of("--site", "", "--port", "18080", "--data", target + "/load-data", "--out", target + "/load"));
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (name.equals("--short")) {
                i--;
                continue;
            }
            if (i + 1 == arguments.size() || !values.containsKey(name) && !others.containsKey(name)) {
                throw new IllegalArgumentException("Unknown option, or one without its value: " + name);
            }
            if (values.containsKey(name)) {
                values.put(name, number(name, arguments.get(i + 1)));
            } else {
                others.put(name, arguments.get(i + 1));
            }
        }
        return new LoadOptions(
                isShort,
                Optional.of(others.get("--site"))
                        .filter(site -> !site.isEmpty())
                        .map(URI::create),
                number("--port", others.get("--port")),
                Path.of(others.get("--data")).toAbsolutePath(),
                Path.of(others.get("--out")).toAbsolutePath(),
                Map.copyOf(values));
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " takes a number, not " + text);
        }
        return Integer.parseInt(text);
    }

    int of(String name) {
        return values.get("--" + name);
    }
}
