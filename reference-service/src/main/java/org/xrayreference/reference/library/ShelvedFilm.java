package org.xrayreference.reference.library;

import org.xrayreference.reference.embedding.EmbeddedPicture;

/** A library picture with what a model made of it. */
public record ShelvedFilm(Reference reference, EmbeddedPicture embedded) {}
