package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class ImportOptionsTest {

    @Test
    void takesSeveralFoldersAndWhatComesAfterThem() {
        // When
        ImportOptions options = ImportOptions.parse(
                List.of("--images", "a", "b c", "--csv", "t.csv", "--keep-synthetic", "--threads", "3"));

        // Then
        assertThat(options.images()).containsExactly(Path.of("a"), Path.of("b c"));
        assertThat(options.csv()).isEqualTo(Path.of("t.csv"));
        assertThat(options.keepSynthetic()).isTrue();
        assertThat(options.threads()).isEqualTo(3);
        assertThat(options.boxes()).isEmpty();
    }

    @Test
    void namesTheWordThatIsWrong() {
        assertThatThrownBy(() -> ImportOptions.parse(List.of("--images", "a"))).hasMessage("--csv is missing");
        assertThatThrownBy(() -> ImportOptions.parse(List.of("--csv"))).hasMessage("--csv needs a value");
        assertThatThrownBy(() -> ImportOptions.parse(List.of("--cvs", "a"))).hasMessage("“--cvs” is not known");
        assertThatThrownBy(() -> ImportOptions.parse(List.of("--threads", "0")))
                .hasMessageContaining("from 1 to 99; it was “0”");
    }
}
