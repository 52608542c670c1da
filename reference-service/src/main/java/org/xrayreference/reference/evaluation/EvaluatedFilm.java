package org.xrayreference.reference.evaluation;

import java.util.Optional;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

/**
 * A library picture with what its embedder made of it.
 *
 * @param split the official part of the data set that its patient belongs to, {@code train_val} or {@code test}
 * @param vector of length one
 */
record EvaluatedFilm(
        String id, int patient, Set<Finding> findings, View view, Optional<String> split, float[] vector) {}
