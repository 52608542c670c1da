package org.xrayreference.reference.library;

import org.xrayreference.reference.embedding.FilmSketch;

/** A library picture with what a model made of it. */
public record ShelvedFilm(Reference reference, String model, float[] vector, FilmSketch sketch) {}
