package org.xrayreference.reference.phantom;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.reference.intake.ShelveFilm;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;

final class PhantomWiring {

    @Produces
    @Singleton
    FillWithPhantoms fill(LibraryStore library, PictureStore pictures, ShelveFilm shelveFilm) {
        return new FillWithPhantoms(library, pictures, shelveFilm);
    }
}
