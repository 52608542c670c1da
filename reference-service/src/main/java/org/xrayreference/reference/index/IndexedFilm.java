package org.xrayreference.reference.index;

import java.util.Set;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

/** What the index knows of a library picture. */
public record IndexedFilm(String id, int patient, Set<Finding> findings, View view) {

    /** Drawn films have patients below zero. */
    public boolean isDrawn() {
        return patient < 0;
    }
}
