package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.importing.Refusals.Kind;

/**
 * Reads {@code BBox_List_2017.csv}. Its header, {@code Image Index,Finding Label,Bbox [x,y,w,h],,,}, has more columns
 * than its rows, so rows are read by position.
 */
final class ReadNihBoxes {
    private static final int COLUMNS = 6;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private final Refusals refusals;

    ReadNihBoxes(Refusals refusals) {
        this.refusals = refusals;
    }

    /** By file name. */
    Map<String, List<NihBox>> read(Path file) throws IOException {
        try (Reader reader = TextFiles.open(file)) {
            return read(reader);
        }
    }

    Map<String, List<NihBox>> read(Reader reader) throws IOException {
        Map<String, List<NihBox>> boxes = new HashMap<>();
        try (CSVParser table =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            for (CSVRecord record : table) {
                boolean isHeader = record.getRecordNumber() == 1;
                if (isHeader && !record.get(0).equals("Image Index")) {
                    throw new UnusableFileException("The list of boxes does not begin with a column “Image Index”");
                }
                if (!isHeader) {
                    read(record, boxes);
                }
            }
        }
        return boxes;
    }

    private void read(CSVRecord record, Map<String, List<NihBox>> boxes) {
        try {
            if (record.size() < COLUMNS) {
                throw new IllegalArgumentException("has only " + record.size() + " columns");
            }
            String label = record.get(1);
            Finding finding = Finding.parse(label)
                    .orElseThrow(() -> new IllegalArgumentException("“" + label + "” is no known finding"));
            NihBox box = box(finding, record);
            boxes.computeIfAbsent(record.get(0), name -> new ArrayList<>()).add(box);
        } catch (IllegalArgumentException e) {
            refusals.add(Kind.ROW, record.get(0), "box in line " + record.getRecordNumber() + ": " + e.getMessage());
        }
    }

    private static NihBox box(Finding finding, CSVRecord record) {
        double x = Double.parseDouble(record.get(2));
        double y = Double.parseDouble(record.get(3));
        double width = Double.parseDouble(record.get(4));
        double height = Double.parseDouble(record.get(5));
        boolean inside = x >= 0
                && y >= 0
                && width > 0
                && height > 0
                && x + width <= NihBox.DISTRIBUTED
                && y + height <= NihBox.DISTRIBUTED;
        if (!inside) {
            throw new IllegalArgumentException(
                    "the box does not lie inside " + NihBox.DISTRIBUTED + " x " + NihBox.DISTRIBUTED + " pixels");
        }
        return new NihBox(finding, x, y, width, height);
    }
}
