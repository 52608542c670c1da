package org.xrayreference.endtoend.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, and looks back: no promise without a test, and none that failed. */
@Order(Integer.MAX_VALUE)
class PromisesE2ET {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final Path LIST = ROOT.resolve("texts/promises.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static Proofs proofs;
    private static Listed listed;

    record Listed(List<Entry> promises) {}

    record Entry(String number, String says, List<String> tests) {}

    @BeforeAll
    static void read() throws IOException {
        proofs = Proofs.read(ROOT);
        listed = JSON.readValue(LIST.toFile(), Listed.class);
        print();
        keepResults();
    }

    @Test
    void everyPromiseHasATestThatPassedAndNoneThatFailed() {
        assertEquals(31, listed.promises().size());
        List<String> broken = listed.promises().stream()
                .filter(entry ->
                        proofs.count(entry.number(), "passed") == 0 || proofs.count(entry.number(), "failed") > 0)
                .map(entry -> entry.number() + ": " + entry.says())
                .toList();
        assertEquals(List.of(), broken, "promises without a test that passed, or with one that failed");
    }

    /** Mended here, as the formatting is; only compared in CI. */
    @Test
    void thePublishedListNamesTheTestsThatRan() throws IOException {
        Listed now = new Listed(listed.promises().stream()
                .map(entry -> new Entry(entry.number(), entry.says(), proofs.testsOf(entry.number())))
                .toList());
        if (System.getenv("CI") == null) {
            Files.writeString(LIST, JSON.writeValueAsString(now) + "\n");
        } else {
            assertEquals(listed, now, "texts/promises.json is out of date: run ./mvnw verify and commit it");
        }
    }

    private static void print() {
        List<String> lines = new ArrayList<>();
        lines.add("Promise  Passed  Failed  Skipped  Tests");
        for (Entry entry : listed.promises()) {
            lines.add("%-7s  %6d  %6d  %7d  %s"
                    .formatted(
                            entry.number(),
                            proofs.count(entry.number(), "passed"),
                            proofs.count(entry.number(), "failed"),
                            proofs.count(entry.number(), "skipped"),
                            String.join(", ", proofs.testsOf(entry.number()))));
        }
        System.out.println(String.join(System.lineSeparator(), lines));
    }

    /** For the page {@code /privacy/promises} of the suite that is started from this tree. */
    private static void keepResults() throws IOException {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Entry entry : listed.promises()) {
            counts.put(
                    entry.number(),
                    Map.of(
                            "passed", proofs.count(entry.number(), "passed"),
                            "failed", proofs.count(entry.number(), "failed"),
                            "skipped", proofs.count(entry.number(), "skipped")));
        }
        JSON.writeValue(
                ROOT.resolve("target/promises/results.json").toFile(),
                Map.of("at", Instant.now().toString(), "promises", counts));
    }
}
