package org.xrayreference.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P27")
class PolicyVersionsTest {
    private static final List<PolicyVersion> THREE =
            List.of(version("2026-01-01"), version("2026-07-01"), version("2027-01-01"));

    @ParameterizedTest
    @CsvSource({"2025-05-05,2026-01-01", "2026-06-30,2026-01-01", "2026-07-01,2026-07-01", "2027-03-01,2027-01-01"})
    @DisplayName("P27: the newest version that has taken effect is in force, and there is always one")
    void holdsFromItsDate(String today, String inForce) {
        assertThat(on(today).inForce().name()).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,,2027-01-01",
        "2026-12-01,2026-07-01,2027-01-01",
        "2026-12-01,2027-01-01,",
        "2027-03-31,,2027-01-01",
        "2027-05-01,,",
        "2027-01-02,nonsense,2027-01-01"
    })
    @DisplayName("P27: pages speak of the newest version, announced or in force, until it was seen or is old")
    void isToldOnce(String today, String seen, String told) {
        assertThat(on(today).toTell(seen).map(PolicyVersion::name).orElse(null)).isEqualTo(told);
    }

    @Test
    void saysNothingOfTheFirstVersion() {
        assertThat(new PolicyVersions(THREE.subList(0, 1), () -> LocalDate.parse("2026-01-02")).toTell(null))
                .isEmpty();
    }

    @Test
    void knowsEveryFileThatIsThere() throws IOException {
        // Given
        Path folder = Path.of(System.getProperty("xray.root"), "texts/privacy");

        // When
        List<String> known = PolicyVersions.fromResources(() -> LocalDate.MAX).newestFirst().stream()
                .map(version -> version.name() + ".md")
                .toList();

        // Then
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    private static PolicyVersions on(String today) {
        return new PolicyVersions(THREE, () -> LocalDate.parse(today));
    }

    private static PolicyVersion version(String date) {
        return new PolicyVersion(LocalDate.parse(date), "Privacy", "Lead", "Something is new.", "Text");
    }
}
