package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.importing.Refusals.Refusal;
import org.xrayreference.reference.library.Split;

class ReadNihSplitsTest {
    private final List<Refusal> refused = new ArrayList<>();
    private final Refusals refusals = new Refusals(refused::add);

    @TempDir
    Path folder;

    @Test
    void tellsThePartByTheNameOfTheList() throws IOException {
        // Given: also a picture that nobody asks for
        Path train = Files.writeString(folder.resolve("train_val_list.txt"), "a.png\r\nb.png\n\nelsewhere.png\n");
        Path test = Files.writeString(folder.resolve("test_list.txt"), "c.png\n");

        // When
        Map<String, Split> splits =
                new ReadNihSplits(refusals, Set.of("a.png", "b.png", "c.png", "d.png")).read(List.of(train, test));

        // Then
        assertThat(splits)
                .containsOnly(
                        Map.entry("a.png", Split.TRAIN_VAL),
                        Map.entry("b.png", Split.TRAIN_VAL),
                        Map.entry("c.png", Split.TEST));
        assertThat(refused).isEmpty();
    }

    @Test
    void leavesOutWhatIsInBothLists() throws IOException {
        // Given
        Path train = Files.writeString(folder.resolve("train_val_list.txt"), "a.png\nb.png\nfoo\n");
        Path test = Files.writeString(folder.resolve("test_list.txt"), "a.png\n");

        // When
        Map<String, Split> splits = new ReadNihSplits(refusals, Set.of("a.png", "b.png")).read(List.of(train, test));

        // Then
        assertThat(splits).containsOnlyKeys("b.png");
        assertThat(refused)
                .containsExactly(
                        new Refusal(Kind.ROW, "foo", "in train_val_list.txt is no name of a PNG file"),
                        new Refusal(Kind.DOUBT, "a.png", "is in both lists of the split; its part is left out"));
    }

    @Test
    void stopsAtAListOfNoKnownPart() throws IOException {
        // Given
        Path list = Files.writeString(folder.resolve("list.txt"), "a.png\n");

        // When // Then
        assertThatThrownBy(() -> new ReadNihSplits(refusals, Set.of()).read(List.of(list)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("either “train” or “test”");
    }

    @Test
    void readsTheListsThatNihDistributes() throws IOException {
        // Given
        Path metadata = Path.of(System.getProperty("xray.test-data", ""), "nih", "metadata");
        Assumptions.assumeTrue(Files.isDirectory(metadata), "without NIH's metadata nothing is checked here");
        Map<String, NihRow> rows = new ReadNihTable(refusals).read(metadata.resolve("Data_Entry_2017_v2020.csv.gz"));

        // When
        Map<String, Split> splits = new ReadNihSplits(refusals, rows.keySet())
                .read(List.of(metadata.resolve("train_val_list.txt.gz"), metadata.resolve("test_list.txt.gz")));

        // Then
        assertThat(splits.values()).filteredOn(Split.TEST::equals).hasSize(25_596);
        assertThat(splits.values()).filteredOn(Split.TRAIN_VAL::equals).hasSize(86_524);
    }
}
