package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportOptionsTest {

    @Test
    void takesSeveralFoldersAndWhatComesAfterThem() {
        // When
        ImportOptions options = ImportOptions.parse(List.of(
                "--images", "a", "b c", "--csv", "t.csv", "--splits", "x", "y", "--keep-synthetic", "--threads", "3"));

        // Then
        assertThat(options.images()).containsExactly(Path.of("a"), Path.of("b c"));
        assertThat(options.tables())
                .contains(new ImportOptions.Tables(
                        Path.of("t.csv"), Optional.empty(), List.of(Path.of("x"), Path.of("y"))));
        assertThat(options.manner().keepSynthetic()).isTrue();
        assertThat(options.manner().threads()).isEqualTo(3);
        assertThat(options.download()).isEmpty();
    }

    @Test
    void knowsADownloadAloneAndMetadataAlone() {
        // When
        ImportOptions download = ImportOptions.parse(List.of("--download", "--from", "list", "--to", "d"));
        ImportOptions metadata = ImportOptions.parse(List.of("--csv", "t.csv", "--metadata-only"));

        // Then
        assertThat(download.tables()).isEmpty();
        assertThat(download.download())
                .contains(new ImportOptions.Download(Optional.of(Path.of("list")), Path.of("d")));
        assertThat(metadata.manner().metadataOnly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--images a, --csv is missing",
        "--csv, --csv needs a value",
        "--csv --boxes, --csv needs a value",
        "--csv a, --images is missing",
        "--cvs a, “--cvs” is not known",
        "--csv a --images b --metadata-only, --metadata-only takes no pictures",
        "--csv a --download --metadata-only, --metadata-only takes no pictures",
        "--csv a --images b --to c, --from and --to need --download",
        "--download --images b, --csv is missing",
        "--download --boxes b, --boxes and --splits need --csv",
        "--threads 0, --threads must be a whole number from 1 to 99; it was “0”"
    })
    void namesTheWordThatIsWrong(String words, String message) {
        assertThatThrownBy(() -> ImportOptions.parse(List.of(words.split(" ")))).hasMessage(message);
    }
}
