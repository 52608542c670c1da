package org.xrayreference.reference.importing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.xrayreference.reference.download.FetchFiles;
import org.xrayreference.reference.download.Patience;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.intake.ShelveFilm;
import org.xrayreference.reference.library.FactsStore;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.progress.JobStore;
import org.xrayreference.reference.progress.Screen;

final class ImportingWiring {

    @Produces
    @Singleton
    @Unremovable
    ImportNih importNih(
            LibraryStore library,
            FactsStore facts,
            PictureStore pictures,
            ShelveFilm shelveFilm,
            ImageEmbedder embedder,
            JobStore jobs) {
        DecodeRoom decodeRoom = new DecodeRoom(Runtime.getRuntime().maxMemory() / 3);
        return new ImportNih(
                library,
                pictures,
                () -> new ImportPictures(library, shelveFilm, decodeRoom, embedder.name()),
                () -> new LoadMetadata(library, facts),
                jobs);
    }

    @Produces
    @Singleton
    ImportCommandMain command(ImportNih importNih) {
        return new ImportCommandMain(
                importNih, new FetchFiles(Patience.USUAL), System.out, Screen.of(System.err, System.console() != null));
    }
}
