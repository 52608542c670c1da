package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.download.FileServer;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.testing.CleanDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class ImportArchivesIT {
    @Inject
    ImportNih importNih;

    @Inject
    LibraryStore library;

    @Inject
    CleanDatabase clean;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private MadeNih made;
    private Path archives;

    @BeforeEach
    void emptyLibrary() throws Exception {
        clean.clean();
        made = MadeNih.in(folder);
        archives = made.archives();
    }

    @Test
    void takesFromArchivesWhatItTakesFromFolders() throws Exception {
        // Given
        assertThat(importing(made.words())).isZero();
        Reference fromFolder = library.find(MadeNih.id(4)).orElseThrow();
        clean.clean();

        // When
        int exit = importing(words("--images", archives.toString()));

        // Then
        assertThat(exit).isZero();
        assertThat(said()).contains("24 pictures taken, 0 corrected, 0 unchanged");
        assertThat(library.find(MadeNih.id(4))).contains(fromFolder);
    }

    @Test
    void keepsWhatCameBeforeTheEndOfACutArchiveAndGoesOnWithAWholeOne() throws Exception {
        // Given
        Path cut = archives.resolve("images_000.tar.gz");
        byte[] whole = Files.readAllBytes(cut);
        MadeArchive.cut(cut, whole.length / 2);

        // When
        int exit = importing(words("--images", cut.toString()));

        // Then
        assertThat(exit).isEqualTo(3);
        assertThat(Files.readString(made.report()))
                .contains("FILE\t" + cut + "\tcannot be read to its end; what came before is kept: ");
        assertThat(said()).containsPattern("[3-8] pictures taken");

        // When
        Files.write(cut, whole);
        exit = importing(words("--images", archives.toString()));

        // Then
        assertThat(exit).isZero();
        assertThat(said()).containsPattern("(1[6-9]|2[01]) pictures taken, 1 corrected|pictures taken, 0 corrected");
        assertThat(library.find(MadeNih.id(23))).isPresent();
    }

    @Test
    void fetchesArchivesThatItIsNamed() throws Exception {
        // Given: a list whose second checksum is another
        byte[] archive = Files.readAllBytes(archives.resolve("images_000.tar.gz"));
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        try (FileServer server = new FileServer(archive)) {
            Path list = Files.writeString(
                    folder.resolve("list.txt"),
                    server.address("x.tar.gz") + " " + sha256 + "\n" + server.address("y.tar.gz") + " "
                            + "0".repeat(64));
            Path to = folder.resolve("fetched");

            // When
            int exit = importing(words("--download", "--from", list.toString(), "--to", to.toString()));

            // Then
            assertThat(exit).isEqualTo(3);
            assertThat(to.resolve("x.tar.gz")).hasBinaryContent(archive);
            assertThat(said()).contains("12 pictures taken");
            assertThat(Files.readString(made.report())).contains("FILE\ty.tar.gz\tcame with SHA-256 " + sha256);
        }
    }

    @Test
    void stopsAtAListThatCannotBeRead() throws Exception {
        // Given
        Path list = Files.writeString(folder.resolve("list.txt"), "hello\n");

        // When
        int exit = importing(List.of(
                "--download",
                "--from",
                list.toString(),
                "--report",
                made.report().toString()));

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said()).contains("Line 1 of the list: wanted are an address");
    }

    private List<String> words(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--csv", made.csv().toString(),
                "--boxes", made.boxes().toString(),
                "--report", made.report().toString()));
        words.addAll(List.of(more));
        return words;
    }

    private int importing(List<String> words) throws InterruptedException {
        return CommandUnderTest.run(importNih, said, words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
