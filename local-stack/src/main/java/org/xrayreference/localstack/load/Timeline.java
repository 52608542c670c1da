package org.xrayreference.localstack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in each slice of the run, for the plot. */
final class Timeline {
    static final int SLICE_S = 2;

    /** @param browsing times in milliseconds */
    record Slice(int accepted, int refused, int decided, List<Double> browsing) {}

    /** @param from seconds since the beginning */
    record Span(String name, double from, double to) {}

    private static final class Counts {
        private int accepted;
        private int refused;
        private int decided;
        private final List<Double> browsing = new ArrayList<>();
    }

    private final long begin = System.nanoTime();
    private final TreeMap<Integer, Counts> slices = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();

    double now() {
        return (System.nanoTime() - begin) / 1e9;
    }

    synchronized void accepted() {
        current().accepted++;
    }

    synchronized void refused() {
        current().refused++;
    }

    synchronized void decided() {
        current().decided++;
    }

    synchronized void browsed(double milliseconds) {
        current().browsing.add(milliseconds);
    }

    synchronized void span(String name, double from) {
        spans.add(new Span(name, from, now()));
    }

    private Counts current() {
        return slices.computeIfAbsent((int) (now() / SLICE_S), number -> new Counts());
    }

    synchronized Map<Integer, Slice> slices() {
        Map<Integer, Slice> copy = new TreeMap<>();
        slices.forEach((number, counts) -> copy.put(
                number, new Slice(counts.accepted, counts.refused, counts.decided, List.copyOf(counts.browsing))));
        return copy;
    }

    synchronized List<Span> spans() {
        return List.copyOf(spans);
    }
}
