package org.xrayreference.benchmarks.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xrayreference.benchmarks.Benchmark;
import org.xrayreference.benchmarks.Figures;
import org.xrayreference.benchmarks.Table;
import org.xrayreference.preview.pipeline.TimeStepsMain;

/** Where the time of the pipeline goes, with what no peer does: reading the metadata, masking, the gate. */
final class StepTable {
    private final Path root;

    StepTable(Path root) {
        this.root = root;
    }

    String of(List<PictureKind> kinds) throws IOException {
        Map<String, Map<String, Figures>> byStep = new LinkedHashMap<>();
        for (String line : lines(kinds)) {
            String[] words = line.split("\t");
            byStep.computeIfAbsent(words[1], step -> new LinkedHashMap<>())
                    .computeIfAbsent(words[0], file -> new Figures())
                    .add(Double.parseDouble(words[2]));
        }
        List<String> columns = new ArrayList<>(List.of("Step, processor ms"));
        kinds.forEach(kind -> columns.add(kind.name()));
        Table table = new Table(columns.toArray(String[]::new));
        byStep.forEach((step, byFile) -> {
            List<String> row = new ArrayList<>(List.of("`" + step + "`"));
            kinds.forEach(kind ->
                    row.add(byFile.get(kind.pictures().get(0).toString()).text(1)));
            table.row(row.toArray(String[]::new));
        });
        return table.toString();
    }

    /** With the flags of a decode worker. */
    private List<String> lines(List<PictureKind> kinds) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TimeStepsMain.class.getName(),
                Integer.toString(Benchmark.ROUNDS)));
        kinds.forEach(kind -> command.add(kind.pictures().get(0).toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return out.lines().toList();
        }
    }
}
