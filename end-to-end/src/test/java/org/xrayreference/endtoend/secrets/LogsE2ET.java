package org.xrayreference.endtoend.secrets;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.endtoend.suite.DicomFiles;
import org.xrayreference.endtoend.suite.Operator;
import org.xrayreference.endtoend.suite.Seeds;
import org.xrayreference.endtoend.suite.Suite;

/** When nearly all tests have run: nothing secret and nothing of anybody stands in what their suites wrote down. */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(Suite.class)
class LogsE2ET {
    private static final RunLogs RUN = new RunLogs(Path.of(System.getProperty("xray.root"), "end-to-end/target"));

    /** By their looks, whoever they belonged to. */
    private static final Map<Pattern, String> KINDS = Map.of(
            Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]{10,}"), "a signed token",
            Pattern.compile("(?<![A-Za-z0-9])[a-z2-7]{26}(?![A-Za-z0-9])"), "an upload's id",
            Pattern.compile("MC4CAQAwBQYDK2Vw|BEGIN [A-Z ]*PRIVATE KEY"), "a private key",
            Pattern.compile("\\$2[aby]\\$\\d\\d\\$"), "the hash of a password",
            Pattern.compile("[\\w.+-]+@[a-z0-9.-]+\\.(org|com|net|example)\\b"), "an e-mail address",
            Pattern.compile("(?i)doe.?jane"), "a patient's name");

    @TempDir
    Path folder;

    @BeforeAll
    static void provoke() throws IOException {
        new SeedErrors().everywhere();
    }

    @Test
    @Tag("P12")
    @Tag("P24")
    @DisplayName("P12, P24: no log of the whole run holds a secret, or anything that somebody gave")
    void noLogHoldsASecretOrWhatSomebodyGave() {
        // Given: what was done last is written down.
        long before = accesses();
        given().get("/the-last");
        await().until(() -> accesses() > before);

        // When
        Map<String, String> values = values();
        List<String> found = new ArrayList<>();
        for (Path file : RUN.files()) {
            found.addAll(RunLogs.search(file, values, KINDS));
        }

        // Then
        assertEquals(List.of(), found);
    }

    @Test
    void looksAtEveryProcessAndForEverySecretOfIt() throws IOException {
        for (String process : List.of("gateway", "upload", "preview", "reference", "contact")) {
            Path log = Suite.data().resolve("logs/" + process + "-service.log");
            assertTrue(RUN.files().contains(log), process);
            assertTrue(Files.readString(log).contains("started in"), process);
        }
        assertTrue(RUN.files().stream().anyMatch(file -> file.endsWith("postgres.log")));
        List<String> secrets = List.copyOf(RUN.secrets().values());
        for (String name : List.of(
                "uploads.password",
                "references.password",
                "contacts.password",
                "postgres.password",
                "objects.access-key",
                "objects.secret-key",
                "objects.upload-service.secret-key",
                "objects.preview-service.secret-key",
                "objects.reference-service.secret-key",
                "private-key")) {
            assertTrue(secrets.stream().anyMatch(what -> what.startsWith(name + " of ")), name);
        }
        assertTrue(RUN.secrets().containsKey(Operator.password()));
    }

    /** Each secret by itself, in the middle of a line such as the services write. */
    @Test
    void wouldFindEachOfThem() throws IOException {
        // Given
        Map<String, String> values = values();
        Map<String, String> hidden = new HashMap<>(values);
        List.of(
                        "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl",
                        "abcdefghijklmnopqrstuvwx23",
                        "MC4CAQAwBQYDK2VwBCIEIAAA",
                        "$2a$12$abc",
                        "somebody@somewhere.org",
                        "DOE^JANE")
                .forEach(text -> hidden.put(text, "by its looks"));
        Path log = folder.resolve("a.log");

        for (Map.Entry<String, String> secret : hidden.entrySet()) {
            // When
            Files.writeString(
                    log,
                    "2026-11-23 10:00:00,000 INFO  [o.x.Somewhere] (main) harmless\n"
                            + "2026-11-23 10:00:00,001 WARN  [o.x.Somewhere] (main) It was '" + secret.getKey()
                            + "', and so on\n");

            // Then
            List<String> found = RunLogs.search(log, values, KINDS);
            assertTrue(found.stream().anyMatch(place -> place.contains(":2 holds ")), secret.getValue());
            assertTrue(found.stream().noneMatch(place -> place.contains(secret.getKey())), "says it again");
        }
    }

    private static long accesses() {
        return RUN.files().stream()
                .filter(file -> file.startsWith(Suite.data()) && file.toString().endsWith(".jsonl"))
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>(RUN.secrets());
        values.putAll(Seeds.seen());
        for (String identifier :
                List.of(DicomFiles.NAME, DicomFiles.PATIENT_ID, DicomFiles.ACCESSION, DicomFiles.INSTITUTION)) {
            values.put(identifier, "what a DICOM file said of its patient");
        }
        return values;
    }
}
