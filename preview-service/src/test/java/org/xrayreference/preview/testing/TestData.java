package org.xrayreference.preview.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Pictures that are not part of the project. */
public final class TestData {
    private TestData() {}

    /** It may not be there. */
    public static Path folder(String folder) {
        return Path.of(System.getProperty("xray.test-data", "missing"), folder);
    }

    /** The files of a folder in order; the test is skipped where the folder is not. */
    public static List<Path> files(String folder) {
        Path here = folder(folder);
        Assumptions.assumeTrue(Files.isDirectory(here), "skipped: no test data in " + here);
        try (Stream<Path> files = Files.list(here)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
