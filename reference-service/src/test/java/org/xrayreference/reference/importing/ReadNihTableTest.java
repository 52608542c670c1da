package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.Split;
import org.xrayreference.reference.library.View;

class ReadNihTableTest {
    private static final String FORM_OF_2017 = """
            Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,\
            OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y],
            00000001_000.png,Cardiomegaly|Pleural_Thickening,0,1,058Y,M,PA,2682,2749,0.143,0.143,
            00000002_000.png,No Finding,3,2,414Y,F,AP,2500,2048,0.168,0.168,
            00000003_000.png,Hernia,0,3,018M,F,PA,2500,2048,0.168,0.168,
            """;

    private final List<Refusals.Refusal> refused = new ArrayList<>();
    private final Refusals refusals = new Refusals(refused::add);
    private final ReadNihTable read = new ReadNihTable(refusals);

    @Test
    void readsTheFormOf2017() throws IOException {
        // When
        Map<String, NihRow> rows = read.read(new StringReader(FORM_OF_2017));

        // Then
        NihRow first = rows.get("00000001_000.png");
        assertThat(first.findings()).containsExactly(Finding.CARDIOMEGALY, Finding.PLEURAL_THICKENING);
        assertThat(first.age()).hasValue(58);
        assertThat(first.sex()).contains(Sex.M);
        assertThat(first.view()).isEqualTo(View.PA);
        assertThat(first.width()).isEqualTo(2682);
        assertThat(first.height()).isEqualTo(2749);
        assertThat(rows.get("00000002_000.png").followUp()).isEqualTo(3);
        assertThat(rows.get("00000003_000.png").age()).hasValue(1);
    }

    @Test
    void leavesOutAgesThatNobodyReaches() throws IOException {
        // When
        Map<String, NihRow> rows = read.read(new StringReader(FORM_OF_2017));

        // Then
        assertThat(rows.get("00000002_000.png").age()).isEmpty();
        assertThat(refused)
                .containsExactly(new Refusals.Refusal(
                        Refusals.Kind.DOUBT, "00000002_000.png", "the age 414Y is above 120 and is left out"));
    }

    @Test
    void refusesRowsThatCannotBeUsed() throws IOException {
        // Given
        String table = FORM_OF_2017.lines().findFirst().orElseThrow() + """

                ../../etc/passwd,Mass,0,1,58,M,PA,10,10,1,1
                00000005_000.png,Mass,0,1,58,M,PA
                00000006_000.png,Mass,0,one,58,M,PA,10,10,1,1
                00000007_000.png,Mass,0,1,58,M,PA,10,0,1,1
                00000008_000.png,Mass,0,1,58,M,LL,10,10,1,1
                00000009_000.png,Mass,0,1,58,M,PA,10,10,1,1
                00000009_000.png,Nodule,0,1,58,M,PA,10,10,1,1
                """;

        // When
        Map<String, NihRow> rows = read.read(new StringReader(table));

        // Then
        assertThat(rows).containsOnlyKeys("00000009_000.png");
        assertThat(refused).hasSize(6).allMatch(refusal -> refusal.kind() == Refusals.Kind.ROW);
        assertThat(refused.get(4).why()).isEqualTo("line 6: the view “LL” is neither PA nor AP");
    }

    @Test
    void readsThePartOfTheSplitWhereTheTableHasIt() throws IOException {
        // Given
        String table = """
                Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,\
                OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y],OfficialSplit
                00000001_000.png,Hernia,0,1,58,M,PA,2682,2749,0.143,0.143,train_val
                00000002_000.png,Hernia,0,2,58,M,PA,2682,2749,0.143,0.143,test
                00000003_000.png,Hernia,0,3,58,M,PA,2682,2749,0.143,0.143,
                00000004_000.png,Hernia,0,4,58,M,PA,2682,2749,0.143,0.143,dev
                """;

        // When
        Map<String, NihRow> rows = read.read(new StringReader(table));

        // Then
        assertThat(rows.get("00000001_000.png").split()).contains(Split.TRAIN_VAL);
        assertThat(rows.get("00000002_000.png").split()).contains(Split.TEST);
        assertThat(rows.get("00000003_000.png").split()).isEmpty();
        assertThat(rows.get("00000004_000.png").split()).isEmpty();
        assertThat(refused)
                .containsExactly(new Refusals.Refusal(
                        Refusals.Kind.DOUBT, "00000004_000.png", "“dev” is no part of the split and is left out"));
    }

    @Test
    void readsTheWholeTableInItsFormOf2017() throws IOException {
        // Given: NIH's table of 2020, written as that of 2017 was
        Path metadata = Path.of(System.getProperty("xray.test-data", ""), "nih", "metadata");
        Assumptions.assumeTrue(Files.isDirectory(metadata), "without NIH's metadata nothing is checked here");
        StringBuilder table = new StringBuilder();
        try (BufferedReader lines = TextFiles.open(metadata.resolve("Data_Entry_2017_v2020.csv.gz"))) {
            lines.lines().forEach(line -> table.append(formOf2017(line)).append(",\r\n"));
        }

        // When
        Map<String, NihRow> rows = read.read(new StringReader(table.toString()));

        // Then
        assertThat(rows).hasSize(112_120);
        assertThat(rows.get("00000001_000.png").age()).hasValue(57);
        assertThat(refusals.count(Refusals.Kind.ROW)).isZero();
    }

    private static String formOf2017(String line) {
        String[] columns = line.split(",", -1);
        if (!columns[4].equals("Patient Age")) {
            columns[4] = "%03dY".formatted(Integer.parseInt(columns[4]));
        }
        return String.join(",", columns);
    }

    @Test
    void refusesATableWithoutTheColumns() {
        // Given
        StringReader table = new StringReader("Image Index,Finding Labels\n");

        // When // Then
        assertThatThrownBy(() -> read.read(table))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("Follow-up #");
    }

    @Test
    void readsTheWholeTableAndListOfBoxesThatNihDistributes() throws IOException {
        // Given
        Path metadata = Path.of(System.getProperty("xray.test-data", ""), "nih", "metadata");
        Assumptions.assumeTrue(Files.isDirectory(metadata), "without NIH's metadata nothing is checked here");

        // When
        Map<String, NihRow> rows = read.read(metadata.resolve("Data_Entry_2017_v2020.csv.gz"));
        Map<String, List<NihBox>> boxes = new ReadNihBoxes(refusals).read(metadata.resolve("BBox_List_2017.csv.gz"));

        // Then
        assertThat(rows).hasSize(112_120);
        assertThat(rows.keySet()).containsAll(boxes.keySet());
        assertThat(boxes.values().stream().mapToInt(List::size).sum()).isEqualTo(984);
        assertThat(refusals.count(Refusals.Kind.ROW)).isZero();
    }
}
