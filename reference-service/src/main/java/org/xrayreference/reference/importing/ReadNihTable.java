package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.Split;
import org.xrayreference.reference.library.View;

/**
 * Reads {@code Data_Entry_2017.csv} in its form of 2017 (ages like {@code 058Y}) and of 2020 (ages like {@code 58}). A
 * column {@code OfficialSplit}, which parts of the table may carry, is read as what it says.
 */
final class ReadNihTable {
    private static final String FILE = "Image Index";
    private static final String FINDINGS = "Finding Labels";
    private static final String FOLLOW_UP = "Follow-up #";
    private static final String PATIENT = "Patient ID";
    private static final String AGE = "Patient Age";
    private static final String SEX = "Patient Gender";
    private static final String VIEW = "View Position";
    private static final String WIDTH = "OriginalImage[Width";
    private static final String HEIGHT = "Height]";
    private static final String SPLIT = "OfficialSplit";
    private static final List<String> NEEDED =
            List.of(FILE, FINDINGS, FOLLOW_UP, PATIENT, AGE, SEX, VIEW, WIDTH, HEIGHT);

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.png");
    private static final Pattern AGE_FORM = Pattern.compile("(\\d{1,3})([YMD]?)");
    private static final int OLDEST = 120;
    private static final int LARGEST_SIDE = 20_000;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Refusals refusals;

    ReadNihTable(Refusals refusals) {
        this.refusals = refusals;
    }

    /** By file name, in the order of the table. */
    Map<String, NihRow> read(Path file) throws IOException {
        try (Reader reader = TextFiles.open(file)) {
            return read(reader);
        }
    }

    Map<String, NihRow> read(Reader reader) throws IOException {
        Map<String, NihRow> rows = new LinkedHashMap<>();
        try (CSVParser table =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            List<String> missing = NEEDED.stream()
                    .filter(column -> !table.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new UnusableFileException("The table has no column " + String.join(", ", missing));
            }
            for (CSVRecord record : table) {
                read(record, rows);
            }
        }
        return rows;
    }

    static boolean isFileName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    private void read(CSVRecord record, Map<String, NihRow> rows) {
        String line = "line " + (record.getRecordNumber() + 1);
        try {
            NihRow row = row(record);
            if (rows.putIfAbsent(row.fileName(), row) != null) {
                refusals.add(Kind.ROW, row.fileName(), line + " names a picture that an earlier row has named");
            }
        } catch (IllegalArgumentException e) {
            refusals.add(Kind.ROW, record.get(0), line + ": " + e.getMessage());
        }
    }

    private NihRow row(CSVRecord record) {
        if (record.size() < NEEDED.size()) {
            throw new IllegalArgumentException("has only " + record.size() + " columns");
        }
        String fileName = record.get(FILE);
        if (!isFileName(fileName)) {
            throw new IllegalArgumentException("“" + fileName + "” is no name of a PNG file");
        }
        return new NihRow(
                fileName,
                findings(record.get(FINDINGS)),
                number(record, FOLLOW_UP, 0, 100_000),
                number(record, PATIENT, 0, Integer.MAX_VALUE),
                age(fileName, record.get(AGE)),
                Sex.parse(record.get(SEX)),
                View.parse(record.get(VIEW))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the view “" + record.get(VIEW) + "” is neither PA nor AP")),
                number(record, WIDTH, 1, LARGEST_SIDE),
                number(record, HEIGHT, 1, LARGEST_SIDE),
                split(fileName, record));
    }

    private Optional<Split> split(String fileName, CSVRecord record) {
        String text = record.isSet(SPLIT) ? record.get(SPLIT) : "";
        Optional<Split> split = Split.parse(text);
        if (split.isEmpty() && !text.isEmpty()) {
            refusals.add(Kind.DOUBT, fileName, "“" + text + "” is no part of the split and is left out");
        }
        return split;
    }

    private static List<Finding> findings(String labels) {
        List<Finding> findings = new ArrayList<>();
        for (String label : labels.split("\\|")) {
            findings.add(Finding.parse(label)
                    .orElseThrow(() -> new IllegalArgumentException("“" + label + "” is no known finding")));
        }
        return findings;
    }

    private static int number(CSVRecord record, String column, int least, int most) {
        String text = record.get(column);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is “" + text + "”, not a whole number", e);
        }
        throw new IllegalArgumentException(column + " is " + text + ", not from " + least + " to " + most);
    }

    /** Some rows hold ages such as 414: those are left out, and said. */
    private OptionalInt age(String fileName, String text) {
        Matcher form = AGE_FORM.matcher(text);
        if (!form.matches()) {
            refusals.add(Kind.DOUBT, fileName, "the age “" + text + "” cannot be read and is left out");
            return OptionalInt.empty();
        }
        int count = Integer.parseInt(form.group(1));
        int years =
                switch (form.group(2)) {
                    case "M" -> count / 12;
                    case "D" -> count / 365;
                    default -> count;
                };
        if (years > OLDEST) {
            refusals.add(Kind.DOUBT, fileName, "the age " + text + " is above " + OLDEST + " and is left out");
            return OptionalInt.empty();
        }
        return OptionalInt.of(years);
    }
}
