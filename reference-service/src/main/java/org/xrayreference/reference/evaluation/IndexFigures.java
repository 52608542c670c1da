package org.xrayreference.reference.evaluation;

import java.io.PrintStream;
import java.util.Optional;

/** How well and how fast the index finds, beside the exact scan. */
record IndexFigures(String markdown) {
    static Optional<IndexFigures> measure(int dimensions, int vectors, PrintStream progress) {
        return Optional.empty();
    }
}
