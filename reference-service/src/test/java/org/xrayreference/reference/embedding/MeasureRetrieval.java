package org.xrayreference.reference.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/**
 * Says how well neighbours tell findings: for each film the share of its 50 nearest films of other patients that
 * carry a finding, and the area under the curve of that share, for findings with at least ten films.
 */
public final class MeasureRetrieval {
    private static final int NEIGHBOURS = 50;
    private static final int FEWEST = 10;

    private MeasureRetrieval() {}

    private record Film(String patient, Set<String> labels, float[] vector) {}

    public static void main(String[] arguments) throws IOException, UnreadablePicture {
        List<Film> films = films(Path.of(arguments[0]), Path.of(arguments[1]));
        double[][] shares = films.stream().map(film -> shares(film, films)).toArray(double[][]::new);
        List<Double> areas = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            boolean[] has = new boolean[films.size()];
            for (int i = 0; i < has.length; i++) {
                has[i] = films.get(i).labels().contains(finding.slug());
            }
            long positive = IntStream.range(0, has.length).filter(i -> has[i]).count();
            if (finding != Finding.NO_FINDING && positive >= FEWEST) {
                double area = area(shares, finding.ordinal(), has);
                areas.add(area);
                System.out.printf("%-20s %.3f (%d films)%n", finding.displayName(), area, positive);
            }
        }
        System.out.printf(
                "%-20s %.4f%n",
                "macro", areas.stream().mapToDouble(area -> area).average().orElse(0));
    }

    private static List<Film> films(Path folder, Path table) throws IOException, UnreadablePicture {
        GradientEmbedder embedder = GradientEmbedder.fromResource();
        ReadPicture read = new ReadPicture(40_000_000);
        List<Film> films = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(table), format)) {
            for (CSVRecord row : rows) {
                byte[] bytes = Files.readAllBytes(folder.resolve(row.get("Image Index")));
                Set<String> labels =
                        Set.of(Arrays.stream(row.get("Finding Labels").split("\\|"))
                                .map(label -> Finding.parse(label).orElseThrow().slug())
                                .toArray(String[]::new));
                films.add(new Film(row.get("Patient ID"), labels, embedder.embed(read.read(bytes))));
            }
        }
        return films;
    }

    /** By the findings' order. */
    private static double[] shares(Film query, List<Film> films) {
        record Near(Film film, double similarity) {}
        List<Near> nearest = films.stream()
                .filter(film -> !film.patient().equals(query.patient()))
                .map(film -> new Near(film, FilmSketch.dot(query.vector(), film.vector())))
                .sorted(Comparator.comparingDouble(Near::similarity).reversed())
                .limit(NEIGHBOURS)
                .toList();
        return Arrays.stream(Finding.values())
                .mapToDouble(finding -> nearest.stream()
                                .filter(near -> near.film().labels().contains(finding.slug()))
                                .count()
                        / (double) NEIGHBOURS)
                .toArray();
    }

    private static double area(double[][] shares, int finding, boolean[] has) {
        double wins = 0;
        long pairs = 0;
        for (int i = 0; i < has.length; i++) {
            for (int j = 0; has[i] && j < has.length; j++) {
                if (!has[j]) {
                    pairs++;
                    wins += shares[i][finding] > shares[j][finding]
                            ? 1
                            : shares[i][finding] == shares[j][finding] ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }
}
