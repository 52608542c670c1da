package org.xrayreference.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code docs/performance.md}: what was measured stands between markers, so that it can be measured anew. */
public final class PerformanceDocument {
    private final Path file;
    private final Path plots;

    public PerformanceDocument(Path root) {
        file = root.resolve("docs/performance.md");
        plots = root.resolve("docs/plots");
    }

    /** Prints the part, and puts it in the place of the one before; a new name gets a place at the end. */
    public void replace(String name, String measured) throws IOException {
        String part = measured.strip() + "\n\n" + MachineWords.here() + ", " + LocalDate.now(ZoneOffset.UTC) + ".\n";
        System.out.println(part);
        String text = Files.exists(file) ? Files.readString(file) : "# Performance\n";
        Files.writeString(file, replaced(text, name, part));
    }

    static String replaced(String text, String name, String part) {
        String begin = "<!-- bench:" + name + " -->\n";
        String end = "<!-- bench:" + name + " end -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            return text + "\n## " + name + "\n\n" + begin + part + end;
        }
        return text.substring(0, from) + begin + part + text.substring(to);
    }

    /** Returns the line of Markdown that shows the plot. */
    public String plot(String name, BarPlot plot) throws IOException {
        Files.createDirectories(plots);
        Files.writeString(plots.resolve(name + ".svg"), plot.svg());
        return "![" + plot.title() + "](plots/" + name + ".svg)\n";
    }
}
