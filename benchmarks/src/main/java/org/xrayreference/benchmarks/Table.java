package org.xrayreference.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown; the first column is text, the others are numbers. */
public final class Table {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Cells that are missing at the end stay empty. */
    public Table row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < columns.size()) {
            row.add("");
        }
        rows.add(row);
        return this;
    }

    /** For a peer that is not here. */
    public Table notMeasured(String peer, String install) {
        return row(peer, "not measured: install " + install);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(columns));
        text.append("|---").append("|--:".repeat(columns.size() - 1)).append("|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
