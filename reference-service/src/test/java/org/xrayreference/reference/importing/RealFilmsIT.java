package org.xrayreference.reference.importing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.ResizePicture;
import org.xrayreference.reference.testing.CleanDatabase;
import org.xrayreference.reference.testing.PlayedEvents;

/** With real films, where they are at hand. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class RealFilmsIT {
    private static final int FILMS = 60;
    private static final Path NIH = Path.of(System.getProperty("xray.test-data", ""), "nih");

    @Inject
    ImportNih importNih;

    @Inject
    MadeLibrary library;

    @Inject
    CleanDatabase clean;

    @Inject
    PlayedEvents events;

    @TempDir
    Path folder;

    @Test
    void findsTheTwinOfAnAlteredCopyFirst() throws Exception {
        // Given
        Assumptions.assumeTrue(Files.isDirectory(NIH.resolve("images512")), "without NIH films nothing is checked");
        clean.clean();
        List<Path> films = link("images512", FILMS);
        int exit = CommandUnderTest.run(
                importNih,
                OutputStream.nullOutputStream(),
                List.of(
                        "--csv", NIH.resolve("Data_Entry_subset.csv").toString(),
                        "--boxes", NIH.resolve("BBox_subset.csv").toString(),
                        "--images", folder.resolve("images512").toString(),
                        "--report", folder.resolve("report.tsv").toString()));
        assertThat(exit).isZero();
        library.awaitIndex();

        for (int i = 0; i < FILMS; i += 12) {
            String id = films.get(i).getFileName().toString().replace(".png", "");
            GreyPicture film = new ReadPicture(1 << 22).read(Files.readAllBytes(films.get(i)));

            // When
            Response smaller = matches(new ResizePicture().picture(film, 300, 300));
            Response inverted = matches(film.inverted());
            Response cut = matches(film.part(8, 8, film.width() - 16, film.height() - 16));

            // Then
            assertThat(first(smaller)).isEqualTo(id);
            assertThat(smaller.<String>path("identical")).isEqualTo(id);
            assertThat(first(inverted)).isEqualTo(id);
            assertThat(first(cut)).isEqualTo(id);
        }
    }

    private List<Path> link(String name, int count) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> all = Files.list(NIH.resolve(name))) {
            List<Path> some = all.sorted().limit(count).toList();
            for (Path film : some) {
                Files.createSymbolicLink(target.resolve(film.getFileName()), film);
            }
            return some;
        }
    }

    private Response matches(GreyPicture picture) {
        String id = PlayedEvents.newId();
        events.putPreview(id, MadeFilms.jpeg(picture));
        events.previewReady(id);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        when().get("/api/v1/uploads/{id}/matches", id).then().statusCode(200));
        return given().get("/api/v1/uploads/{id}/matches", id);
    }

    private static String first(Response matches) {
        return matches.path("matches[0].reference.id");
    }
}
