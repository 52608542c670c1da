package org.xrayreference.preview.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/formats.md names what there is, and the classes it names are there. */
class FormatsDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));

    @Test
    void hasARowForEveryFormatAndCoding() throws IOException {
        // When
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/formats.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1].strip())
                .filter(cell -> !cell.equals("Format") && !cell.equals("DICOM coding"))
                .toList();

        // Then
        List<String> expected = Stream.concat(
                        Arrays.stream(PictureFormat.values()), Arrays.stream(DicomCoding.values()))
                .map(Enum::name)
                .sorted()
                .toList();
        assertEquals(expected, rows.stream().sorted().toList());
    }

    @Test
    void namesClassesThatExist() throws IOException {
        // Given
        String document = Files.readString(ROOT.resolve("docs/formats.md"));
        Path sources = ROOT.resolve("preview-service/src/main/java/org/xrayreference/preview");

        // Then
        for (PictureFormat format : PictureFormat.values()) {
            String name = format.name().charAt(0) + format.name().substring(1).toLowerCase() + "Structure";
            assertTrue(document.contains('`' + name + '`'), name);
            assertTrue(Files.exists(sources.resolve("structure/" + name + ".java")), name);
        }
    }
}
