package org.xrayreference.endtoend.degrading;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.endtoend.suite.Suite;

/** Each server and service is taken away while visitors go on; docs/degrading.md says what they are to see. */
@Tag("P29")
class DegradesE2ET {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Of the gateway with a question to a service ({@code xray.patience.longest}). */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    private static OutageSuite suite;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        suite = new OutageSuite();
    }

    @BeforeEach
    void waitForCalm() {
        suite.awaitCalm();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void takesPicturesWithoutKafkaAndPreparesThemAfterwards() throws Exception {
        List<String> uploads = new ArrayList<>();
        suite.without("kafka", () -> {
            for (int i = 0; i < 3; i++) {
                uploads.add(suite.accepted());
            }
            assertEquals("RECEIVED", suite.status(uploads.get(0)));
            suite.page("/uploads/" + uploads.get(0))
                    .then()
                    .statusCode(200)
                    .body(containsString("This page goes on by itself."));
            answersKindly("/", "/library", "/upload", "/contact");
        });
        uploads.forEach(suite::awaitReady);
    }

    @Test
    void keepsNothingHalfWithoutTheObjectStore() throws Exception {
        long records = suite.rows("upload");
        Set<String> objects = suite.rawObjects();
        suite.without("objects", () -> {
            saysWhenToRetry(suite.sendPicture()).body("code", equalTo("store-unavailable"));
            answersKindly("/", "/library", "/upload", "/contact", "/privacy");
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(records, suite.rows("upload"));
            assertEquals(0, suite.rows("raw_removal"));
            assertTrue(objects.containsAll(suite.rawObjects()));
        });
        suite.awaitReady(suite.accepted());
    }

    @Test
    void waitsForPreviewService() throws Exception {
        suite.kill("preview-service");
        String id = suite.accepted();
        suite.page("/uploads/" + id)
                .then()
                .statusCode(200)
                .body(containsString("The part that prepares pictures does not answer at the moment."));
        Iterator<String> events = http.send(
                        HttpRequest.newBuilder(suite.site().resolve("/api/v1/uploads/" + id + "/events"))
                                .build(),
                        BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data:"))
                .iterator();
        assertEquals("data: {\"stage\":\"received\"}", events.next());
        assertEquals("data: {\"for\":\"preview\"}", events.next());
        answersKindly("/", "/library", "/upload", "/contact");

        suite.restart("preview-service");

        // Then the same stream goes on by itself
        String next = events.next();
        while (next.equals("data: {\"for\":\"preview\"}")) {
            next = events.next(); // It may fall silent once more while it starts.
        }
        assertEquals("data: {\"stage\":\"preview\"}", next);
        suite.awaitReady();
        suite.awaitReady(id);
    }

    @Test
    void doesEverythingElseWithoutTheLibrary() throws Exception {
        List<String> uploads = new ArrayList<>();
        suite.without("reference-service", () -> {
            String id = suite.accepted();
            uploads.add(id);
            suite.awaitReady(id);
            suite.visitor().get("/api/v1/uploads/" + id + "/preview").then().statusCode(200);
            suite.page("/uploads/" + id)
                    .then()
                    .statusCode(200)
                    .body(containsString("The library does not answer at the moment."));
            assertEquals(200, suite.send(UUID.randomUUID().toString(), "Hello").statusCode());
            answersKindly("/", "/upload", "/contact", "/privacy", "/status", "/choices");
            for (String path : List.of("/library", "/findings", "/library/synthetic-effusion-01")) {
                saysWhenToRetry(suite.page(path)).body(containsString("The library does not answer at the moment."));
            }
            saysWhenToRetry(suite.visitor().get("/api/v1/references")).body("code", equalTo("unavailable"));
        });
        await().atMost(PATIENCE)
                .until(() -> suite.visitor()
                                .get("/api/v1/uploads/" + uploads.get(0) + "/matches")
                                .statusCode()
                        == 200);
        await().atMost(PATIENCE).until(() -> suite.page("/library").statusCode() == 200);
    }

    @Test
    void doesEverythingElseWithoutUploadService() throws Exception {
        String before = suite.accepted();
        suite.awaitReady(before);
        suite.without("upload-service", () -> {
            saysWhenToRetry(suite.sendPicture()).body("code", equalTo("unavailable"));
            saysWhenToRetry(suite.visitor().get("/api/v1/uploads/" + before));
            saysWhenToRetry(suite.page("/uploads/" + before));
            assertEquals(200, suite.send(UUID.randomUUID().toString(), "Hello").statusCode());
            answersKindly("/", "/library", "/findings", "/upload", "/contact", "/privacy", "/status");
        });
        assertEquals("READY", suite.status(before));
        suite.awaitReady(suite.accepted());
    }

    @Test
    void doesNotHangWithAStoreThatHangs() throws Exception {
        long records = suite.rows("upload");
        suite.withHanging("objects", () -> {
            saysWhenToRetry(suite.sendPicture()).body("code", equalTo("store-unavailable"));
            answersKindly("/", "/library", "/upload", "/contact", "/privacy");
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(records, suite.rows("upload")));
        suite.awaitReady(suite.accepted());
    }

    @Test
    void takesPicturesWhileKafkaHangsAndPreparesThemAfterwards() throws Exception {
        List<String> uploads = new ArrayList<>();
        suite.withHanging("kafka", () -> {
            uploads.add(suite.accepted());
            uploads.add(suite.accepted());
            answersKindly("/", "/library", "/upload", "/contact", "/uploads/" + uploads.get(0));
        });
        uploads.forEach(suite::awaitReady);
    }

    @Test
    void doesNotHangWithADatabaseThatHangs() throws Exception {
        suite.withHanging("postgres", () -> {
            CompletableFuture<Integer> upload =
                    CompletableFuture.supplyAsync(() -> suite.sendPicture().statusCode());
            CompletableFuture<Integer> library = open("/library", "10.9.1.1");
            answersKindly("/", "/upload", "/contact", "/privacy", "/choices");
            assertEquals(503, library.join());
            assertEquals(503, upload.join());
        });
        suite.awaitReady(suite.accepted());
        await().atMost(PATIENCE).until(() -> suite.page("/library").statusCode() == 200);
    }

    @Test
    void doesNotHangWithAnUploadServiceThatHangs() throws Exception {
        String before = suite.accepted();
        suite.awaitReady(before);
        suite.withHanging("upload-service", () -> {
            CompletableFuture<Integer> upload =
                    CompletableFuture.supplyAsync(() -> suite.sendPicture().statusCode());
            saysWhenToRetry(suite.page("/uploads/" + before));
            saysWhenToRetry(suite.visitor().get("/api/v1/uploads/" + before));
            answersKindly("/", "/library", "/findings", "/upload", "/contact", "/privacy");
            assertEquals(503, upload.join());
        });
        await().atMost(PATIENCE).until(() -> "READY".equals(suite.status(before)));
        suite.awaitReady(suite.accepted());
    }

    @Test
    void healsByAReplayWhatWasGivenUp() throws Exception {
        // Given: a preview and a picture that cannot be read for longer than their services try
        suite.pause("reference-service");
        String prepared = suite.accepted();
        suite.awaitReady(prepared);
        suite.pause("preview-service");
        String received = suite.accepted();
        suite.kill("objects");
        suite.resume("preview-service");
        suite.resume("reference-service");
        await().atMost(PATIENCE).until(() -> suite.isGivenUp(received) && suite.isGivenUp(prepared));
        suite.restart("objects");
        suite.awaitReady();
        assertEquals("RECEIVED", suite.status(received));

        // When
        suite.replay(received);
        suite.replay(prepared);

        // Then
        suite.awaitReady(received);
        suite.visitor().get("/api/v1/uploads/" + received + "/preview").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> suite.isEmbedded(received) && suite.isEmbedded(prepared));
    }

    @Test
    void keepsWhatWasTypedWithoutContactService() throws Exception {
        String key = UUID.randomUUID().toString();
        String message = "Is <this> kept?";
        suite.without("contact-service", () -> {
            Response answer = suite.send(key, message);
            saysWhenToRetry(answer).body(containsString("The part that takes messages does not answer"));
            var form = Jsoup.parse(answer.asString());
            assertEquals(message, form.select("textarea[name=message]").val());
            assertEquals(key, form.select("input[name=idempotencyKey]").val());
            answersKindly("/", "/library", "/upload", "/contact");
        });
        await().atMost(PATIENCE).until(() -> suite.send(key, message).statusCode() == 200);
    }

    @Test
    void comesBackByItselfAfterPostgresql() throws Exception {
        String before = suite.accepted();
        suite.awaitReady(before);
        suite.without("postgres", () -> {
            saysWhenToRetry(suite.sendPicture()).body("code", equalTo("records-unavailable"));
            saysWhenToRetry(suite.visitor().get("/api/v1/uploads/" + before));
            saysWhenToRetry(suite.page("/uploads/" + before));
            saysWhenToRetry(suite.visitor().get("/api/v1/references/synthetic-effusion-01"));
            saysWhenToRetry(suite.send(UUID.randomUUID().toString(), "Hello"));
            answersKindly("/", "/upload", "/contact", "/privacy", "/status");
        });
        suite.awaitReady(suite.accepted());
        assertEquals("READY", suite.status(before));
        await().atMost(PATIENCE).until(() -> suite.page("/library").statusCode() == 200);
    }

    @Test
    void doesNotHangWithAServiceThatHangs() throws Exception {
        suite.withHanging("reference-service", () -> {
            List<CompletableFuture<Integer>> hanging = new ArrayList<>();
            for (int visitor = 0; visitor < 80; visitor++) {
                hanging.add(open("/library", "10.9.0." + visitor));
            }
            for (String path : List.of("/contact", "/", "/upload", "/privacy", "/choices", "/contact")) {
                Duration took = timed(() -> suite.page(path).then().statusCode(200));
                assertTrue(took.compareTo(LONGEST_QUESTION) < 0, path + " waited for the library: " + took);
            }
            assertEquals(202, suite.sendPicture().statusCode());
            suite.page("/status").then().statusCode(200);
            for (CompletableFuture<Integer> answer : hanging) {
                assertEquals(503, answer.join());
            }
            // Its breaker has opened: the page says so without asking.
            await().atMost(PATIENCE)
                    .until(() -> timed(() -> saysWhenToRetry(suite.page("/library")))
                                    .compareTo(LONGEST_QUESTION.dividedBy(4))
                            < 0);
        });
        await().atMost(PATIENCE).until(() -> suite.page("/library").statusCode() == 200);
    }

    /** The short form of {@code ./run bench load}. */
    @Test
    void losesNothingUnderLoadAndSaysWhenToComeAgain() {
        // When
        String report = Suite.launchAlone(
                "bench",
                "load",
                "--short",
                "--site",
                suite.site().toString(),
                "--out",
                Path.of(System.getProperty("xray.root"), "end-to-end/target/load")
                        .toString());

        // Then
        assertTrue(report.contains("Nothing was lost"), report);
        String burst = report.lines()
                .filter(line -> line.startsWith("| 120 at once "))
                .findFirst()
                .orElseThrow();
        assertTrue(Integer.parseInt(burst.split("\\|")[5].strip()) > 0, "nobody was refused: " + report);
        assertTrue(report.contains("that sent a byte a second the site ended 20, 20 with a reason"), report);
    }

    private CompletableFuture<Integer> open(String path, String address) {
        HttpRequest request = HttpRequest.newBuilder(suite.site().resolve(path))
                .header("X-Forwarded-For", address)
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void answersKindly(String... paths) {
        for (String path : paths) {
            assertEquals(200, suite.page(path).statusCode(), path);
        }
    }

    private static ValidatableResponse saysWhenToRetry(Response answer) {
        return answer.then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body(not(containsString("Exception")))
                .body(not(containsString("\tat ")));
    }
}
