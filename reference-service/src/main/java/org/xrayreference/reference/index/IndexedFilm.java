package org.xrayreference.reference.index;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/** What the index knows of a library picture. */
public record IndexedFilm(
        String id, int patient, Set<Finding> findings, View view, Optional<Sex> sex, OptionalInt age) {

    /** A film of somebody of whom nothing is known. */
    public IndexedFilm(String id, int patient, Set<Finding> findings, View view) {
        this(id, patient, findings, view, Optional.empty(), OptionalInt.empty());
    }

    /** Drawn films have patients below zero. */
    public boolean isDrawn() {
        return patient < 0;
    }
}
