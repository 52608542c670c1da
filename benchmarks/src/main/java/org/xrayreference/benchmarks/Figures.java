package org.xrayreference.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What one contestant reached in each round. */
public final class Figures {
    private final List<Double> rounds = new ArrayList<>();

    public static Figures of(double... values) {
        Figures figures = new Figures();
        DoubleStream.of(values).forEach(figures::add);
        return figures;
    }

    public void add(double value) {
        rounds.add(value);
    }

    public double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return Collections.min(rounds);
    }

    public double most() {
        return Collections.max(rounds);
    }

    /** Round by round, since both met the same machine in each. */
    public Figures ratioTo(Figures peer) {
        Figures ratios = new Figures();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i) / peer.rounds.get(i));
        }
        return ratios;
    }

    /** The median, and in brackets the least and the most. */
    public String text(int digits) {
        return number(median(), digits) + " (" + number(least(), digits) + "–" + number(most(), digits) + ")";
    }

    public static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
