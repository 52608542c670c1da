package org.xrayreference.reference.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.phantom.MadeFilms;

/**
 * A small set in NIH's shape, of drawn films. Pictures 0 and 1 are of patient 1, every other picture of a patient of
 * its own; originals are 2048 x 1024.
 */
public record MadeNih(Path folder) {
    public static final int PICTURES = 24;
    private static final String HEADER =
            "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,"
                    + "OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]";

    public static MadeNih in(Path folder) throws IOException {
        MadeNih made = new MadeNih(folder);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < PICTURES; i++) {
            Path file = made.images().resolve("part" + i % 2).resolve(id(i) + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, MadeFilms.png(MadeFilms.film(i)));
            lines.add(line(i));
        }
        Files.write(made.csv(), lines);
        Files.writeString(
                made.boxes(), "Image Index,Finding Label,Bbox [x,y,w,h],,,\n" + id(4) + ".png,Mass,100,200,300,400\n");
        return made;
    }

    public static String id(int i) {
        return "%08d_%03d".formatted(patient(i), i == 1 ? 1 : 0);
    }

    private static int patient(int i) {
        return i < 2 ? 1 : 100 + i;
    }

    private static String line(int i) {
        Reference facts = MadeFilms.facts(i);
        String labels = facts.findings().stream()
                .map(Finding::displayName)
                .map(name -> name.equals("No Finding") ? name : name.replace(' ', '_'))
                .collect(Collectors.joining("|"));
        return "%s.png,%s,%d,%d,%d,%s,%s,2048,1024,0.143,0.143"
                .formatted(
                        id(i),
                        labels,
                        i == 1 ? 1 : 0,
                        patient(i),
                        20 + i,
                        i % 2 == 0 ? "F" : "M",
                        i % 3 == 0 ? "AP" : "PA");
    }

    public Path csv() {
        return folder.resolve("Data_Entry.csv");
    }

    public Path boxes() {
        return folder.resolve("BBox.csv");
    }

    public Path images() {
        return folder.resolve("images");
    }

    /** The whole set as NIH distributes it: some archives, with the pictures in a folder. */
    Path archives() throws IOException {
        Path archives = Files.createDirectories(folder.resolve("archives"));
        for (int part = 0; part < 2; part++) {
            MadeArchive made = new MadeArchive();
            for (int i = part; i < PICTURES; i += 2) {
                made.with(images().resolve("part" + part).resolve(id(i) + ".png"), "images/" + id(i) + ".png");
            }
            made.tarGz(archives.resolve("images_00" + part + ".tar.gz"));
        }
        return archives;
    }

    /** The words of the command, for rows without pictures. */
    List<String> metadataWords(String... more) {
        List<String> words =
                new ArrayList<>(List.of("--csv", csv().toString(), "--metadata-only", "--report", report().toString()));
        words.addAll(List.of(more));
        return words;
    }

    /** The words of the command. */
    public List<String> words(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--csv", csv().toString(),
                "--boxes", boxes().toString(),
                "--images", images().toString(),
                "--report", report().toString()));
        words.addAll(List.of(more));
        return words;
    }

    public Path report() {
        return folder.resolve("report.tsv");
    }
}
