package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.Split;
import org.xrayreference.reference.testing.CleanDatabase;

/** What NIH distributes, where it is at hand: the whole tables, and some originals, of which seven have colours. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class WholeNihIT {
    private static final Path NIH = Path.of(System.getProperty("xray.test-data", ""), "nih");

    @Inject
    ImportNih importNih;

    @Inject
    LibraryStore library;

    @Inject
    CleanDatabase clean;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void emptyLibrary() {
        Assumptions.assumeTrue(Files.isDirectory(NIH.resolve("metadata")), "without NIH's files nothing is checked");
        clean.clean();
    }

    @AfterEach
    void leaveNothing() {
        clean.clean();
    }

    @Test
    void takesTheWholeTableAndThenOriginalsFromAnArchive() throws Exception {
        // Given
        Path metadata = NIH.resolve("metadata");
        List<String> tables = List.of(
                "--csv",
                metadata.resolve("Data_Entry_2017_v2020.csv.gz").toString(),
                "--boxes",
                metadata.resolve("BBox_List_2017.csv.gz").toString(),
                "--splits",
                metadata.resolve("train_val_list.txt.gz").toString(),
                metadata.resolve("test_list.txt.gz").toString(),
                "--report",
                folder.resolve("report.tsv").toString());
        MadeArchive made = new MadeArchive();
        Path some;
        try (Stream<Path> originals = Files.list(NIH.resolve("originals1024"))) {
            List<Path> all = originals.sorted().toList();
            assertThat(all).hasSize(60);
            all.forEach(file -> made.with(file, "images/" + file.getFileName()));
            some = all.get(0);
        }
        Path archive = made.tarGz(folder.resolve("images_001.tar.gz"));

        // When
        int exit = importing(tables, "--metadata-only");

        // Then
        assertThat(exit).isZero();
        assertThat(said()).contains("112120 rows taken, 0 corrected, 0 unchanged.");

        // When
        exit = importing(tables, "--images", archive.toString());

        // Then
        assertThat(exit).isZero();
        assertThat(said()).contains("60 pictures taken").contains("112060 rows without a picture");
        Reference film =
                library.find(some.getFileName().toString().replace(".png", "")).orElseThrow();
        assertThat(film.hasImage()).isTrue();
        assertThat(library.find("00000003_000").orElseThrow().split()).contains(Split.TEST);
        assertThat(library.find("00000003_000").orElseThrow().hasImage()).isFalse();
        assertThat(library.find("00013118_008").orElseThrow().boxes()).isNotEmpty();
    }

    private int importing(List<String> tables, String... more) throws InterruptedException {
        List<String> words = Stream.concat(tables.stream(), Stream.of(more)).toList();
        return CommandUnderTest.run(importNih, said, words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
