package org.xrayreference.endtoend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first rows of the real NIH list, imported once into the running suite. */
public final class NihSubset {
    public static final int ROWS = 150;
    private static String report;

    private NihSubset() {}

    /** @return the ids of the pictures imported, in the list's order */
    public static synchronized List<String> ids() {
        if (report == null) {
            report = importRows();
        }
        return rows().stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(".png")))
                .toList();
    }

    /** Imports the rows, again if they are there already. @return what the importer printed */
    public static String importRows() {
        try {
            Path folder = Path.of(System.getProperty("xray.root"), "end-to-end/target/nih-subset");
            Path csv = folder.resolve("Data_Entry.csv");
            Path images = Files.createDirectories(folder.resolve("images"));
            Files.write(csv, rows());
            for (String row : rows().subList(1, ROWS + 1)) {
                String name = row.substring(0, row.indexOf(','));
                if (!Files.exists(images.resolve(name))) {
                    Files.createSymbolicLink(images.resolve(name), TestPictures.nih("images512/" + name));
                }
            }
            return Suite.run(
                    "import",
                    "--csv",
                    csv.toString(),
                    "--boxes",
                    TestPictures.nih("BBox_subset.csv").toString(),
                    "--images",
                    images.toString(),
                    "--report",
                    folder.resolve("report.tsv").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows() {
        try {
            return Files.readAllLines(TestPictures.nih("Data_Entry_subset.csv")).subList(0, ROWS + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
