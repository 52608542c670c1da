package org.xrayreference.reference.importing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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
import org.xrayreference.localstack.testing.TestTokens;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.Split;
import org.xrayreference.reference.testing.CleanDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class ImportMetadataIT {
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

    @BeforeEach
    void emptyLibrary() throws Exception {
        clean.clean();
        made = MadeNih.in(folder);
    }

    @Test
    void showsRowsWithoutPicturesAsSuch() throws Exception {
        // When
        int exit = importing(made.metadataWords());

        // Then
        assertThat(exit).isZero();
        assertThat(said()).contains("24 rows taken, 0 corrected, 0 unchanged.").contains("100 %  24 rows");
        await().untilAsserted(() -> when().get("/api/v1/references?size=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(24))
                .body("items[0].links", not(hasKey("image")))
                .body("items[0]", not(hasKey("split"))));
        when().get("/api/v1/references/{id}/image", MadeNih.id(0)).then().statusCode(404);
        assertThat(library.wantsSynthetic()).isTrue();
        given().header("Authorization", TestTokens.bearer("reference", "ann"))
                .get("/internal/operator/jobs")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("import"))
                .body("items[0].state", equalTo("done"))
                .body("items[0].done", equalTo(24))
                .body("items[0].total", equalTo(24))
                .body("items[0].endedAt", notNullValue());
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        // Given
        importing(made.metadataWords());
        long version = library.version();

        // When
        importing(made.metadataWords());

        // Then
        assertThat(said()).contains("0 rows taken, 0 corrected, 24 unchanged.");
        assertThat(library.version()).isEqualTo(version);
    }

    @Test
    void isFilledByPicturesThatComeLater() throws Exception {
        // Given
        importing(made.metadataWords("--splits", split("train_val_list.txt", 0).toString()));

        // When
        int exit = importing(made.words());

        // Then: what the second run was not told of stays
        assertThat(exit).isZero();
        assertThat(said()).contains("24 pictures taken");
        Reference first = library.find(MadeNih.id(0)).orElseThrow();
        assertThat(first.hasImage()).isTrue();
        assertThat(first.split()).contains(Split.TRAIN_VAL);
        assertThat(library.wantsSynthetic()).isFalse();
    }

    @Test
    void keepsPicturesThatAreThereAndCorrectsTheirFacts() throws Exception {
        // Given
        importing(made.words());
        Reference before = library.find(MadeNih.id(4)).orElseThrow();
        Files.writeString(made.csv(), Files.readString(made.csv()).replace(",24,F,", ",42,F,"));

        // When
        importing(made.metadataWords("--splits", split("test_list.txt", 4).toString()));

        // Then
        assertThat(said()).contains("0 rows taken, 1 corrected, 23 unchanged.");
        Reference after = library.find(MadeNih.id(4)).orElseThrow();
        assertThat(after.hasImage()).isTrue();
        assertThat(after.imageSha256()).isEqualTo(before.imageSha256());
        assertThat(after.boxes()).isEqualTo(before.boxes()).isNotEmpty();
        assertThat(after.age()).hasValue(42);
        assertThat(after.split()).contains(Split.TEST);
        when().get("/api/v1/references/{id}/image", MadeNih.id(4)).then().statusCode(200);
    }

    @Test
    void doesNotStretchAPictureThatIsThere() throws Exception {
        // Given
        importing(made.words());
        Files.writeString(made.csv(), Files.readString(made.csv()).replace("2048,1024", "1024,1024"));

        // When
        importing(made.metadataWords());

        // Then
        assertThat(said()).contains("0 rows taken, 0 corrected, 24 unchanged.").contains("24 facts left out");
        assertThat(library.find(MadeNih.id(4)).orElseThrow().width()).isEqualTo(2048);
    }

    @Test
    void tellsTheServicesWhatAKilledImportCouldNot() throws Exception {
        // Given: all was done but the telling
        importing(made.metadataWords());
        library.beginChange();
        long version = library.version();

        // When
        importing(made.metadataWords());

        // Then
        assertThat(library.version()).isEqualTo(version + 1);
        importing(made.metadataWords());
        assertThat(library.version()).isEqualTo(version + 1);
    }

    private Path split(String name, int picture) throws Exception {
        return Files.writeString(folder.resolve(name), MadeNih.id(picture) + ".png\n");
    }

    private int importing(List<String> words) throws InterruptedException {
        return CommandUnderTest.run(importNih, said, words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
