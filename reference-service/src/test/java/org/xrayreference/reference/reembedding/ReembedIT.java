package org.xrayreference.reference.reembedding;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.minio.MinioClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.embedding.Embedders;
import org.xrayreference.reference.embedding.EncoderStore;
import org.xrayreference.reference.embedding.TinyEncoder;
import org.xrayreference.reference.importing.MadeLibrary;
import org.xrayreference.reference.importing.MadeNih;
import org.xrayreference.reference.index.PresentIndex;
import org.xrayreference.reference.library.ModelStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;
import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.progress.JobStore;
import org.xrayreference.reference.testing.PlayedEvents;
import org.xrayreference.reference.upload.UploadEmbeddingStore;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class ReembedIT {
    private static final String TINY = TinyEncoder.encoder().name();

    @Inject
    JobStore jobs;

    @Inject
    MadeLibrary made;

    @Inject
    PlayedEvents events;

    @Inject
    ModelStore models;

    @Inject
    Embedders embedders;

    @Inject
    ReembedLibrary reembed;

    @Inject
    PresentIndex present;

    @Inject
    UploadEmbeddingStore uploads;

    @Inject
    PictureStore pictures;

    @Inject
    ReadPicture readPicture;

    @Inject
    MinioClient client;

    @Inject
    ObjectStoreConfig objects;

    @Inject
    EntityManager entityManager;

    @TempDir
    static Path folder;

    private final Watched watched = new Watched();

    @BeforeEach
    void fillLibrary() throws Exception {
        made.fillOnce(folder);
    }

    @Test
    void changesTheModelWhileTheOldOneAnswers() throws Exception {
        // Given: half-way, when everything ends
        String own = embedders.configured().name();
        String upload = embedded(own);
        watched.endsAfterTheFirst = true;
        assertThatThrownBy(() -> tiny().run(1, watched)).isInstanceOf(IllegalStateException.class);
        long missing = models.countMissing(TINY);
        assertThat(missing).isBetween(1L, MadeNih.PICTURES - 1L);
        awaitModel(upload, own);

        // When: a process beside the service goes on
        Path said = folder.resolve("said.txt");
        Process process = reembedTiny(said);

        // Then: the service follows, though it is configured otherwise
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said))
                .contains(missing + " pictures are to be embedded with " + TINY)
                .contains(missing + " pictures embedded, 0 unreadable")
                .contains(TINY + " answers now; before it did " + own);
        assertThat(process.exitValue()).isZero();
        awaitModel(upload, TINY);
        when().get("/api/v1/uploads/{id}/matches", upload)
                .then()
                .body("matches[0].reference.id", is(MadeNih.id(9)))
                .body("matches", hasSize(12));

        // When: back, for which all is still there
        ReembedLibrary.Outcome back = reembed.run(1, watched);

        // Then
        assertThat(back.embedded()).isZero();
        assertThat(back.before()).hasValue(TINY);
        awaitModel(upload, own);
    }

    @Test
    void looksAtAnUploadAgainOfWhichNoModelsNumbersAreLeft() throws Exception {
        // Given: two changes of the model have let go of what the first one made
        String own = embedders.configured().name();
        String upload = embedded(own);
        change("delete from upload_embedding");

        // When: two ask at once
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .map(asked -> when().get("/api/v1/uploads/{id}/matches", upload).statusCode())
                .boxed()
                .toList();

        // Then
        assertThat(answers).containsExactly(200, 200);
    }

    @Test
    void makesTheVectorsOfTheImportAgain() throws Exception {
        // Given
        float[] imported = present.get().orElseThrow().vector(MadeNih.id(3)).orElseThrow();
        change("delete from reference_embedding");

        // When
        ReembedLibrary.Outcome outcome = reembed.run(2, watched);

        // Then
        assertThat(outcome.embedded()).isEqualTo(MadeNih.PICTURES);
        made.awaitIndex();
        assertThat(present.get().orElseThrow().vector(MadeNih.id(3)).orElseThrow())
                .containsExactly(imported);
    }

    @Test
    void saysThatTheLibraryIsBeingPreparedWhenNoOldModelCanAnswer() throws Exception {
        // Given: what only a model has seen of which nothing is known any more
        change("delete from reference_embedding where model like 'tiny-%'");
        change("update reference_embedding set model = 'gradients-1'");
        change("update library_state set model = null, previous_model = null, version = version + 1");
        String similar = "/api/v1/references/" + MadeNih.id(3) + "/similar";

        // When // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> when().get(similar)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "60")
                        .body("code", is("library-being-prepared")));
        when().get("/api/v1/references").then().statusCode(200).body("total", is(MadeNih.PICTURES));
        when().get("/q/health/ready").then().statusCode(200);

        // When
        reembed.run(2, watched);

        // Then
        made.awaitIndex();
        when().get(similar).then().statusCode(200);
        assertThat(models.serving())
                .isEqualTo(Optional.of(embedders.configured().name()));
    }

    private ReembedLibrary tiny() {
        EncoderStore kept = new EncoderStore(new S3Bucket(client, objects.referencesBucket()));
        return new ReembedLibrary(
                new Embedders(TinyEncoder::encoder, kept),
                models,
                uploads,
                new EmbedKeptPictures(pictures, readPicture, models),
                jobs);
    }

    private String embedded(String model) throws Exception {
        String upload = PlayedEvents.newId();
        events.putPreview(upload, MadeFilms.jpeg(MadeFilms.film(9)));
        events.previewReady(upload);
        awaitModel(upload, model);
        return upload;
    }

    private static void awaitModel(String upload, String model) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> when().get("/api/v1/uploads/{id}/matches", upload)
                        .then()
                        .statusCode(200)
                        .body("model", is(model)));
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(statement).executeUpdate());
    }

    private Process reembedTiny(Path said) throws IOException {
        Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "reembed")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Config config = ConfigProvider.getConfig();
        Map<String, String> settings = new HashMap<>(TinyEncoder.settings());
        for (String key : List.of(
                "quarkus.datasource.jdbc.url",
                "quarkus.datasource.username",
                "quarkus.datasource.password",
                "xray.object-store.url",
                "xray.object-store.access-key",
                "xray.object-store.secret-key")) {
            settings.put(key, config.getValue(key, String.class));
        }
        settings.forEach((key, value) ->
                builder.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), value));
        return builder.start();
    }

    private static final class Watched implements ReembedLibrary.Watcher {
        private boolean endsAfterTheFirst;

        @Override
        public void begins(String model, long missing) {}

        @Override
        public void advanced(int pictures) {
            if (endsAfterTheFirst) {
                throw new IllegalStateException("the test ends it here");
            }
        }
    }
}
