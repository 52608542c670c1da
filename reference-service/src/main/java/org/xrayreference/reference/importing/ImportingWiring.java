package org.xrayreference.reference.importing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.intake.ShelveFilm;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.picture.ReadPicture;

final class ImportingWiring {

    @Produces
    @Singleton
    @Unremovable
    ImportNih importNih(
            LibraryStore library,
            PictureStore pictures,
            ShelveFilm shelveFilm,
            ReadPicture readPicture,
            ImageEmbedder embedder) {
        return new ImportNih(
                library, pictures, () -> new ImportPictures(library, shelveFilm, readPicture, embedder.name()));
    }

    @Produces
    @Singleton
    ImportCommandMain command(ImportNih importNih) {
        return new ImportCommandMain(importNih, System.out, System.err, System.console() != null);
    }
}
