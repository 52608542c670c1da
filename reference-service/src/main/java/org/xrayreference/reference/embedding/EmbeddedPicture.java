package org.xrayreference.reference.embedding;

import org.xrayreference.reference.picture.GreyPicture;

/** A picture as it is compared: what a model made of it, and its sketch. */
public record EmbeddedPicture(String model, Embedding embedding, FilmSketch sketch) {

    public static EmbeddedPicture of(GreyPicture picture, ImageEmbedder embedder) {
        return new EmbeddedPicture(embedder.name(), embedder.embed(picture), FilmSketch.of(picture));
    }
}
