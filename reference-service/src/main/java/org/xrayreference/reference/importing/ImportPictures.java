package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.intake.Fingerprints;
import org.xrayreference.reference.intake.ShelveFilm;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.ShelvedFilm;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/**
 * Takes a few pictures at once into the library: their objects first, then rows and embeddings in one transaction, so
 * that what is in the database is complete. Safe for use by several threads.
 */
final class ImportPictures {
    private final LibraryStore library;
    private final ShelveFilm shelveFilm;
    private final ReadPicture readPicture;
    private final String model;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger corrected = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    ImportPictures(LibraryStore library, ShelveFilm shelveFilm, ReadPicture readPicture, String model) {
        this.library = library;
        this.shelveFilm = shelveFilm;
        this.readPicture = readPicture;
        this.model = model;
    }

    /** A picture to be taken. */
    record Picture(Path file, NihRow row, List<NihBox> boxes) {}

    /**
     * @param taken new, or changed
     * @param corrected with the same picture and other facts
     */
    record Counts(int taken, int corrected, int unchanged) {
        boolean anyChange() {
            return taken + corrected > 0;
        }
    }

    void take(List<Picture> pictures, Refusals refusals) {
        List<String> ids = pictures.stream().map(picture -> picture.row().id()).toList();
        Map<String, Reference> complete = library.complete(ids, model);
        List<ShelvedFilm> films = new ArrayList<>();
        List<Reference> facts = new ArrayList<>();
        for (Picture picture : pictures) {
            byte[] bytes = bytes(picture.file());
            Reference wanted = picture.row().reference(picture.boxes(), Fingerprints.sha256(bytes));
            Reference present = complete.get(wanted.id());
            if (wanted.equals(present)) {
                unchanged.incrementAndGet();
            } else if (present != null && wanted.hasPictureOf(present)) {
                facts.add(wanted);
            } else {
                shelve(picture.file(), bytes, wanted, films, refusals);
            }
        }
        library.keep(films);
        library.correct(facts);
        taken.addAndGet(films.size());
        corrected.addAndGet(facts.size());
    }

    private void shelve(Path file, byte[] bytes, Reference wanted, List<ShelvedFilm> films, Refusals refusals) {
        try {
            films.add(shelveFilm.shelve(wanted, readPicture.read(bytes)));
        } catch (UnreadablePicture e) {
            refusals.add(Kind.FILE, file.toString(), e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Counts counts() {
        return new Counts(taken.get(), corrected.get(), unchanged.get());
    }
}
