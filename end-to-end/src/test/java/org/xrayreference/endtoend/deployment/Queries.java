package org.xrayreference.endtoend.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xrayreference.endtoend.suite.DocumentedSeries;

/** Takes queries to Prometheus apart as far as their names go. */
final class Queries {
    /** What Prometheus adds when it scrapes as pod-monitor.yaml says. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("service", "pod", "namespace", "job", "instance");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern BY = Pattern.compile("\\b(?:by|without) \\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_:]*)\\s*(\\{([^}]*)}|\\()?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "by", "without");

    private Queries() {}

    /** @return the series and labels of a query that nothing tells */
    static List<String> unknown(String query, Set<String> recorded) {
        Map<String, Set<String>> known = known();
        recorded.forEach(name -> known.put(name, Set.of()));
        known.put("up", Set.of());
        List<String> unknown = new ArrayList<>();
        Set<String> labelsInQuery = new TreeSet<>(OF_THE_SCRAPE);
        String plain = RANGE.matcher(TEXT.matcher(query).replaceAll("")).replaceAll("");
        Matcher series = SERIES.matcher(BY.matcher(plain).replaceAll(" "));
        while (series.find()) {
            String name = series.group(1);
            if (isFunction(series) || WORDS.contains(name)) {
                continue;
            }
            if (!known.containsKey(name)) {
                unknown.add(name);
                continue;
            }
            labelsInQuery.addAll(known.get(name));
            Matcher label = LABEL.matcher(series.group(3) == null ? "" : series.group(3));
            while (label.find()) {
                if (!known.get(name).contains(label.group(1)) && !OF_THE_SCRAPE.contains(label.group(1))) {
                    unknown.add(name + "{" + label.group(1) + "}");
                }
            }
        }
        BY.matcher(plain)
                .results()
                .forEach(by -> Arrays.stream(by.group(1).split(","))
                        .map(String::strip)
                        .filter(label -> !labelsInQuery.contains(label))
                        .forEach(label -> unknown.add("by " + label)));
        return unknown;
    }

    private static boolean isFunction(Matcher series) {
        return "(".equals(series.group(2));
    }

    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        for (DocumentedSeries series : DocumentedSeries.all()) {
            for (String sample : series.samples()) {
                String[] parts = sample.split("[\\[\\]]");
                Set<String> labels = new TreeSet<>();
                if (parts.length > 1) {
                    Arrays.stream(parts[1].split(", "))
                            .filter(label -> !label.isEmpty())
                            .forEach(labels::add);
                }
                known.merge(parts[0], labels, (one, other) -> {
                    Set<String> both = new TreeSet<>(one);
                    both.addAll(other);
                    return both;
                });
            }
        }
        return known;
    }
}
