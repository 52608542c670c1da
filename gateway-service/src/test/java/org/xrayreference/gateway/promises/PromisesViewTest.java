package org.xrayreference.gateway.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("P01")
class PromisesViewTest {
    private static final List<Promise> PROMISES = List.of(
            new Promise("P01", "There is a policy.", List.of("gateway-service/PagesIT")),
            new Promise("P02", "The site is public.", List.of("gateway-service/PagesIT")));

    @TempDir
    Path directory;

    @Test
    void listsEveryPromiseOfThePolicyWithItsTests() {
        // When
        List<Promise> promises = Promises.read().promises();

        // Then
        assertThat(promises).hasSize(31).allSatisfy(promise -> {
            assertThat(promise.number()).matches("P[0-3][0-9]");
            assertThat(promise.says()).isNotBlank();
        });
    }

    @Test
    void saysHowTheTestsEndedWhenTheyRanLast() throws Exception {
        // Given
        Path file = directory.resolve("results.json");
        Files.writeString(file, """
                {"at": "2026-02-03T04:05:06Z", "promises": {
                  "P01": {"passed": 3, "failed": 0, "skipped": 1},
                  "P02": {"passed": 2, "failed": 1, "skipped": 0}}}""");

        // When
        PromisesView view = PromisesView.of(PROMISES, TestResults.read(file));

        // Then
        assertThat(view.lastRun()).isEqualTo("The tests of this copy last ran on 3 February 2026.");
        assertThat(view.rows().get(0).result()).isEqualTo("3 of 3 passed, 1 skipped");
        assertThat(view.rows().get(0).kept()).contains(true);
        assertThat(view.rows().get(1).result()).isEqualTo("2 of 3 passed");
        assertThat(view.rows().get(1).kept()).contains(false);
    }

    @Test
    void saysWhenNobodyKnowsHowTheTestsEnded() throws Exception {
        // Given
        Path damaged = Files.writeString(directory.resolve("damaged.json"), "{");

        // When
        Optional<TestResults> none = TestResults.read(directory.resolve("none.json"));
        PromisesView view = PromisesView.of(PROMISES, none);

        // Then
        assertThat(TestResults.read(damaged)).isEmpty();
        assertThat(view.lastRun()).contains("does not know");
        assertThat(view.rows().get(0).kept()).isEmpty();
    }
}
