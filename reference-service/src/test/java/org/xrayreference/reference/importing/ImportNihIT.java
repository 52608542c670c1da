package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.PictureStore.Size;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.testing.CleanDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class ImportNihIT {
    @Inject
    ImportNih importNih;

    @Inject
    LibraryStore library;

    @Inject
    PictureStore pictures;

    @Inject
    CleanDatabase clean;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void emptyLibrary() {
        clean.clean();
    }

    @Test
    void takesFactsBoxesAndPicturesInTheShapeOfTheFilm() throws Exception {
        // Given
        MadeNih made = MadeNih.in(folder);

        // When
        int exit = importing(made.words());

        // Then
        assertThat(exit).isZero();
        Reference mass = library.find(MadeNih.id(4)).orElseThrow();
        assertThat(mass.age()).hasValue(24);
        // a box in the distributed square of 1024, said in pixels of the original of 2048 x 1024
        assertThat(mass.boxes()).hasSize(1);
        assertThat(mass.boxes().get(0).x()).isEqualTo(200);
        assertThat(mass.boxes().get(0).y()).isEqualTo(200);
        assertThat(mass.boxes().get(0).width()).isEqualTo(600);
        GreyPicture image = kept(mass.id(), Size.IMAGE);
        assertThat(image.width()).isEqualTo(512);
        assertThat(image.height()).isEqualTo(256);
        assertThat(kept(mass.id(), Size.THUMBNAIL).width()).isEqualTo(256);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("100 %  24 pictures");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        // Given
        MadeNih made = MadeNih.in(folder);
        importing(made.words());
        long version = library.version();

        // When
        int exit = importing(made.words());

        // Then
        assertThat(exit).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 pictures taken, 0 corrected, 24 unchanged");
        assertThat(library.version()).isEqualTo(version);
    }

    @Test
    void takesUpWhatIsMissingOrHasChanged() throws Exception {
        // Given
        MadeNih made = MadeNih.in(folder);
        importing(List.of(
                "--csv",
                made.csv().toString(),
                "--images",
                made.images().resolve("part0").toString(),
                "--report",
                made.report().toString()));

        // When
        importing(made.words());

        // Then: half was there, of which one has got a box
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("12 pictures taken, 1 corrected, 11 unchanged");
    }

    @Test
    void takesNoTableForAPicture() throws Exception {
        // Given: all that the command names lies among the pictures, as on one volume
        MadeNih made = MadeNih.in(folder);

        // When
        int exit = importing(List.of(
                "--csv",
                made.csv().toString(),
                "--boxes",
                made.boxes().toString(),
                "--images",
                folder.toString(),
                "--report",
                made.report().toString()));

        // Then
        assertThat(exit).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 rows and 0 files refused");
    }

    @Test
    void removesDrawnFilmsAlsoWhenAnImportWasKilledBeforeIt() throws Exception {
        // Given: its row is gone already
        pictures.createBucket();
        pictures.put("synthetic-hernia-01", Size.IMAGE, new byte[] {1});

        // When
        importing(MadeNih.in(folder).words());

        // Then
        assertThat(pictures.get("synthetic-hernia-01", Size.IMAGE)).isEmpty();
    }

    @Test
    void saysWhatItRefusesAndWhy() throws Exception {
        // Given
        MadeNih made = MadeNih.in(folder);
        Files.write(made.images().resolve(MadeNih.id(5) + ".png"), new byte[] {1, 2, 3});
        Files.delete(made.images().resolve("part1").resolve(MadeNih.id(5) + ".png"));
        Files.write(made.images().resolve("00000000_000.png"), new byte[] {1});
        Files.writeString(made.images().resolve("notes.txt"), "?");
        Files.writeString(
                made.csv(),
                Files.readString(made.csv()) + "x.jpg,Mass,0,1,1,M,PA,1,1\n"
                        + "00009999_000.png,Mass,0,1,414Y,M,PA,1,1,0.1,0.1\n"
                        + "00009998_000.png,Dragon,0,1,44,M,PA,1,1,0.1,0.1\n");

        // When
        int exit = importing(made.words());

        // Then
        assertThat(exit).isEqualTo(3);
        assertThat(Files.readString(made.report()))
                .contains("FILE\t" + made.images().resolve(MadeNih.id(5) + ".png") + "\tis no PNG picture")
                .contains("00000000_000.png\thas no usable row in the table")
                .contains("notes.txt\tis no PNG file")
                .contains("ROW\tx.jpg\tline 26: “x.jpg” is no name of a PNG file")
                .contains("ROW\t00009998_000.png\tline 28: “Dragon” is no known finding")
                .contains("DOUBT\t00009999_000.png\tthe age 414Y is above 120 and is left out")
                .contains("ROW_WITHOUT_PICTURE\t00009999_000.png\t");
        assertThat(library.find(MadeNih.id(5))).isEmpty();
        assertThat(library.find(MadeNih.id(6))).isPresent();
    }

    @Test
    void stopsAtATableOfAnotherKind() throws Exception {
        // Given
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        // When
        int exit = importing(List.of("--csv", other.toString(), "--images", folder.toString()));

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("The table has no column Image Index");
    }

    private int importing(List<String> words) throws InterruptedException {
        return CommandUnderTest.run(importNih, said, words);
    }

    private GreyPicture kept(String id, Size size) throws Exception {
        return new ReadPicture(1 << 20).read(pictures.get(id, size).orElseThrow());
    }
}
