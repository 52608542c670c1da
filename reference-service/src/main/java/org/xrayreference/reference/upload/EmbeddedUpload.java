package org.xrayreference.reference.upload;

import org.xrayreference.reference.embedding.FilmSketch;

/** What a model made of an upload's preview. */
public record EmbeddedUpload(String model, float[] vector, FilmSketch sketch) {}
