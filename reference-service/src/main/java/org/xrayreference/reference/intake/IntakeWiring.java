package org.xrayreference.reference.intake;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.picture.ReadPicture;

final class IntakeWiring {

    @Produces
    @Singleton
    ShelveFilm shelveFilm(PictureStore pictures, ReadPicture readPicture, ImageEmbedder embedder) {
        return new ShelveFilm(pictures, readPicture, embedder);
    }
}
