package org.xrayreference.endtoend.operations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.endtoend.operations.OwnSuite.Ended;
import org.xrayreference.endtoend.suite.TestPictures;
import org.xrayreference.endtoend.suite.UploadHash;

/** The drill: back up, delete, destroy, restore, compare. */
@Tag("P22")
@Tag("P29")
class BackupE2ET {
    private static final Path FOLDER = Path.of(System.getProperty("xray.root"), "end-to-end/target/backup");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Ten for each finding, and for none. */
    private static final int DRAWN_FILMS = 150;

    private static final List<String> MADE = List.of("preview", "thumbnail", "receipt");
    /** What may be in another state after a restart, whatever is restored. */
    private static final Set<String> CHANGING = Set.of("uploads/outbox_event", "uploads/raw_removal");

    private final Path place = FOLDER.resolve("place");
    private OwnSuite suite;

    private record Upload(String id, String token) {}

    @BeforeEach
    void begin() throws IOException {
        deleteTree(FOLDER);
        Files.createDirectories(FOLDER);
        suite = new OwnSuite(FOLDER);
    }

    @AfterEach
    void end() throws InterruptedException {
        suite.stop();
    }

    @Test
    @DisplayName("P22: a restored backup is what it was, but for what was deleted since, of which nothing is left")
    void restoresEverythingButWhatWasDeletedSince() throws Exception {
        // Given
        suite.start();
        awaitLibrary();
        Upload first = upload(1);
        Upload deleted = upload(2);
        Upload last = upload(3);
        message();
        Map<String, byte[]> before = answers(first, last);
        String keys = site().get("/.well-known/receipt-keys.json").asString();
        run(0, "backup", place.toString());
        Saved saved = Saved.newestIn(place);
        site().header("X-Delete-Token", deleted.token())
                .delete(path(deleted))
                .then()
                .statusCode(204);
        await().atMost(PATIENCE).until(() -> journal().contains(UploadHash.of(deleted.id())));
        Upload tooLate = upload(4);
        refusesWhatCannotBe();

        // When
        suite.stop();
        deleteTree(suite.data());
        Ended restored = run(0, "restore", place.toString());
        suite.start();

        // Then
        assertTrue(restored.output().contains("deletions kept: 1"), restored.output());
        site().get(path(deleted)).then().statusCode(410);
        site().get(path(tooLate)).then().statusCode(404);
        assertEquals(List.of(), new Stored(suite.data()).named(deleted.id()));
        Map<String, byte[]> after = answers(first, last);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((what, bytes) -> assertArrayEquals(bytes, after.get(what), what));
        assertEquals(keys, site().get("/.well-known/receipt-keys.json").asString());
        comparesWith(saved, deleted);
    }

    private void refusesWhatCannotBe() throws Exception {
        assertTrue(run(3, "restore", place.toString()).output().contains("End it first"));
        Path other = FOLDER.resolve("something else");
        Files.createDirectories(other);
        Files.writeString(other.resolve("letter.txt"), "not a backup");
        assertTrue(run(1, "backup", other.toString()).output().contains("something else"));
    }

    /** Everything is copied once more: counts and hashes of both copies, table by table and object by object. */
    private void comparesWith(Saved saved, Upload deleted) throws Exception {
        Path another = FOLDER.resolve("another place");
        run(0, "backup", another.toString());
        Saved now = Saved.newestIn(another);
        Map<String, Long> rows = new TreeMap<>(saved.rows());
        rows.merge("uploads/upload", -1L, Long::sum);
        rows.merge("uploads/upload_status", -2L, Long::sum);
        rows.merge("uploads/upload_tombstone", 1L, Long::sum);
        rows.merge("references/upload_tombstone", 1L, Long::sum);
        rows.merge("references/upload_embedding", -1L, Long::sum);
        CHANGING.forEach(rows::remove);
        Map<String, Long> rowsNow = new TreeMap<>(now.rows());
        CHANGING.forEach(rowsNow::remove);
        assertEquals(rows, rowsNow);
        for (String table : List.of("contacts/message", "references/reference", "references/reference_embedding")) {
            String file = table + ".copy.gz";
            assertEquals(saved.files().get(file), now.files().get(file), file);
        }
        assertNotEquals(
                saved.files().get("references/library_state.copy.gz"),
                now.files().get("references/library_state.copy.gz"),
                "an index of the former library is not taken for this one's");
        Set<String> objects = new TreeSet<>(saved.objects());
        objects.removeIf(object -> object.contains(deleted.id()) || object.contains("tombstones/"));
        Set<String> objectsNow = new TreeSet<>(now.objects());
        objectsNow.removeIf(object -> object.contains("tombstones/"));
        assertEquals(objects, objectsNow);
        String tombstone = "tombstones/" + UploadHash.of(deleted.id());
        assertTrue(now.objects().stream().anyMatch(object -> object.contains(tombstone)));
        refusesTheFormerPlaceAndADamagedOne(another);
    }

    private void refusesTheFormerPlaceAndADamagedOne(Path another) throws Exception {
        // What is deleted from now on is written where the last backup is; the former place says so.
        assertTrue(run(3, "restore", place.toString()).output().contains("End it first"));
        suite.stop();
        assertTrue(run(1, "restore", place.toString(), "--clean").output().contains("another place"));
        damage(another);
        assertTrue(run(1, "restore", another.toString(), "--clean").output().contains("damaged"));
        assertTrue(Files.exists(suite.data().resolve("stack")), "nothing is forgotten for a damaged backup");
    }

    private static void damage(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("objects"))) {
            Path object = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(object);
            bytes[bytes.length / 2] ^= 1;
            Files.write(object, bytes);
        }
    }

    private Ended run(int expected, String... words) throws Exception {
        Ended ended = suite.run(words);
        assertEquals(expected, ended.exitCode(), ended.output());
        return ended;
    }

    private Upload upload(long seed) {
        Response answer = site().multiPart("acknowledged", "true")
                .multiPart("image", "film.png", TestPictures.png(300, 300, seed), "image/png")
                .post("/api/v1/uploads");
        answer.then().statusCode(202);
        Upload upload = new Upload(answer.path("id"), answer.path("deleteToken"));
        await().atMost(PATIENCE)
                .until(() -> site().get(path(upload) + "/matches").statusCode() == 200);
        return upload;
    }

    /** The drawn films come in the background. */
    private void awaitLibrary() {
        await().atMost(Duration.ofMinutes(5))
                .until(() -> site().get("/api/v1/references?size=1").<Integer>path("total") == DRAWN_FILMS);
    }

    private void message() {
        site().contentType("application/json")
                .header("Idempotency-Key", "4f7c1f0a-8a50-4a0e-9d6e-000000000001")
                .body(Map.of("topic", "question", "message", "Is anybody there?", "acknowledged", true))
                .post("/api/v1/contact")
                .then()
                .statusCode(201);
    }

    private Map<String, byte[]> answers(Upload... uploads) {
        Map<String, byte[]> answers = new TreeMap<>();
        for (Upload upload : uploads) {
            for (String what : MADE) {
                Response answer = site().get(path(upload) + "/" + what);
                answer.then().statusCode(200);
                answers.put(upload.id() + " " + what, answer.asByteArray());
            }
            await().atMost(PATIENCE)
                    .until(() -> site().get(path(upload) + "/matches").statusCode() == 200);
            Response matches = site().get(path(upload) + "/matches?k=5");
            answers.put(
                    upload.id() + " matches",
                    matches.jsonPath().getString("matches").getBytes(StandardCharsets.UTF_8));
        }
        return answers;
    }

    private Set<String> journal() throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("deletions"))) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private RequestSpecification site() {
        return given().baseUri("http://localhost").port(suite.port());
    }

    private static String path(Upload upload) {
        return "/api/v1/uploads/" + upload.id();
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
