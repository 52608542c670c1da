package org.xrayreference.reference.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.reference.evaluation.DrawBars.Bar;
import org.xrayreference.reference.evaluation.Evaluation.Group;

/** Writes an {@link Evaluation} into a folder: for programs, for people, and drawn. */
final class WriteEvaluation {
    private static final int SHOWN_K = 50;

    private final ObjectMapper json;

    WriteEvaluation(ObjectMapper json) {
        this.json = json;
    }

    void write(Evaluation evaluation, Path folder) throws IOException {
        Files.createDirectories(folder);
        json.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("evaluation.json").toFile(), evaluation);
        write(folder, "evaluation.md", new WriteMarkdown().write(evaluation));
        Group last = evaluation.groups().get(evaluation.groups().size() - 1);
        write(folder, "findings.svg", findings(last));
        write(folder, "altered.svg", altered(evaluation));
        write(folder, "calibration.svg", calibration(evaluation));
        write(folder, "abstention.svg", abstention(evaluation));
    }

    private static String findings(Group group) {
        List<Bar> bars = group.auc().stream()
                .filter(auc -> auc.k() == SHOWN_K)
                .flatMap(auc -> auc.findings().entrySet().stream())
                .map(entry -> new Bar(
                        entry.getKey().displayName(),
                        entry.getValue().value(),
                        entry.getValue().low(),
                        entry.getValue().high()))
                .toList();
        return new DrawBars().draw("AUC by the 50 nearest pictures, queries: " + group.queries(), bars, 0.5);
    }

    private static String altered(Evaluation evaluation) {
        List<Bar> bars = evaluation.altered().stream()
                .map(row -> bar(row.alteration(), row.first(), row.of()))
                .toList();
        return new DrawBars().draw("Altered copies whose original is shown first", bars, 0.99);
    }

    private static String calibration(Evaluation evaluation) {
        List<Bar> bars = evaluation.calibration().stream()
                .map(row -> bar("shown as %.2f".formatted(row.said()), row.shared(), row.of()))
                .toList();
        return new DrawBars().draw("Matches that share a label, by the similarity shown", bars, Double.NaN);
    }

    private static String abstention(Evaluation evaluation) {
        List<Bar> bars = evaluation.abstention().stream()
                .map(row -> bar(row.pictures(), row.abstained(), row.of()))
                .toList();
        return new DrawBars().draw("Pictures that are not compared", bars, Double.NaN);
    }

    private static Bar bar(String label, long count, int of) {
        double share = of == 0 ? 0 : (double) count / of;
        return new Bar(label, share, share, share);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
