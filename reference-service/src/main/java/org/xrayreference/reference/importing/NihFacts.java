package org.xrayreference.reference.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.Source;
import org.xrayreference.reference.library.Split;

/**
 * What NIH's tables say of its pictures.
 *
 * @param rows by file name, in the order of the table
 * @param boxes by file name; empty when no list of boxes was given
 * @param splits by file name; empty when no list was given
 */
record NihFacts(
        Map<String, NihRow> rows, Optional<Map<String, List<NihBox>>> boxes, Optional<Map<String, Split>> splits) {

    static NihFacts read(ImportOptions.Tables tables, Refusals refusals) throws IOException {
        Map<String, NihRow> rows = new ReadNihTable(refusals).read(tables.csv());
        Optional<Map<String, List<NihBox>>> boxes = tables.boxes().isPresent()
                ? Optional.of(new ReadNihBoxes(refusals).read(tables.boxes().get()))
                : Optional.empty();
        Optional<Map<String, Split>> splits = tables.splits().isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadNihSplits(refusals, rows.keySet()).read(tables.splits()));
        return new NihFacts(rows, boxes, splits);
    }

    /**
     * The library picture that a row asks for.
     *
     * @param present what the library has of it: what the tables do not speak of stays
     * @param imageSha256 empty for a row without picture
     */
    Reference reference(NihRow row, Optional<Reference> present, Optional<String> imageSha256) {
        return new Reference(
                row.id(),
                Source.NIH,
                row.patient(),
                row.findings(),
                row.view(),
                row.sex(),
                row.age(),
                row.followUp(),
                row.width(),
                row.height(),
                boxes(row, present),
                imageSha256.isPresent(),
                imageSha256,
                split(row).or(() -> present.flatMap(Reference::split)));
    }

    private List<Reference.Box> boxes(NihRow row, Optional<Reference> present) {
        if (boxes.isEmpty()) {
            return present.filter(film -> film.width() == row.width() && film.height() == row.height())
                    .map(Reference::boxes)
                    .orElse(List.of());
        }
        return boxes.get().getOrDefault(row.fileName(), List.of()).stream()
                .map(box -> box.on(row.width(), row.height()))
                .toList();
    }

    private Optional<Split> split(NihRow row) {
        return splits.flatMap(known -> Optional.ofNullable(known.get(row.fileName())))
                .or(row::split);
    }
}
