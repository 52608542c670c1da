package org.xrayreference.reference.importing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.Source;
import org.xrayreference.reference.library.View;

/** A row of NIH's table. */
record NihRow(
        String fileName,
        List<Finding> findings,
        int followUp,
        int patient,
        OptionalInt age,
        Optional<Sex> sex,
        View view,
        int width,
        int height) {

    private static final int EXTENSION = ".png".length();

    String id() {
        return fileName.substring(0, fileName.length() - EXTENSION);
    }

    Reference reference(List<NihBox> boxes, String imageSha256) {
        return new Reference(
                id(),
                Source.NIH,
                patient,
                findings,
                view,
                sex,
                age,
                followUp,
                width,
                height,
                boxes.stream().map(box -> box.on(width, height)).toList(),
                true,
                Optional.of(imageSha256));
    }
}
