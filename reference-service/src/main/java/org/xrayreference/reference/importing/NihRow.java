package org.xrayreference.reference.importing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.Split;
import org.xrayreference.reference.library.View;

/**
 * A row of NIH's table.
 *
 * @param split of tables that have it as a column
 */
record NihRow(
        String fileName,
        List<Finding> findings,
        int followUp,
        int patient,
        OptionalInt age,
        Optional<Sex> sex,
        View view,
        int width,
        int height,
        Optional<Split> split) {

    private static final int EXTENSION = ".png".length();

    String id() {
        return fileName.substring(0, fileName.length() - EXTENSION);
    }
}
