package org.xrayreference.reference.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.intake.Fingerprints;
import org.xrayreference.reference.intake.ShelveFilm;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.ShelvedFilm;

/**
 * Takes a few pictures at once into the library: their objects first, then rows and embeddings in one transaction, so
 * that what is in the database is complete. Safe for use by several threads.
 */
final class ImportPictures {
    private final LibraryStore library;
    private final ShelveFilm shelveFilm;
    private final DecodeRoom decodeRoom;
    private final String model;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger corrected = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    ImportPictures(LibraryStore library, ShelveFilm shelveFilm, DecodeRoom decodeRoom, String model) {
        this.library = library;
        this.shelveFilm = shelveFilm;
        this.decodeRoom = decodeRoom;
        this.model = model;
    }

    void take(List<Picture> pictures, NihFacts facts, Refusals refusals) {
        List<String> ids = pictures.stream().map(picture -> picture.row().id()).toList();
        Map<String, Reference> present = library.find(ids);
        Set<String> complete = library.complete(ids, model).keySet();
        List<ShelvedFilm> films = new ArrayList<>();
        List<Reference> others = new ArrayList<>();
        for (Picture picture : pictures) {
            Optional<Reference> now =
                    Optional.ofNullable(present.get(picture.row().id()));
            Reference wanted = facts.reference(picture.row(), now, Optional.of(Fingerprints.sha256(picture.bytes())));
            if (!complete.contains(wanted.id()) || !wanted.hasPictureOf(now.orElseThrow())) {
                shelve(picture, wanted, films, refusals);
            } else if (wanted.equals(now.orElseThrow())) {
                unchanged.incrementAndGet();
            } else {
                others.add(wanted);
            }
        }
        library.keep(films);
        library.correct(others);
        taken.addAndGet(films.size());
        corrected.addAndGet(others.size());
    }

    private void shelve(Picture picture, Reference wanted, List<ShelvedFilm> films, Refusals refusals) {
        try {
            films.add(decodeRoom.with(picture.bytes(), film -> shelveFilm.shelve(wanted, film)));
        } catch (RefusedFileException e) {
            refusals.add(Kind.FILE, picture.place(), e.getMessage());
        }
    }

    Counts counts() {
        return new Counts(taken.get(), corrected.get(), unchanged.get());
    }
}
