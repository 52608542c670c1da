package org.xrayreference.reference.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

/** The library in the database. */
@ApplicationScoped
public class LibraryStore {
    private final EntityManager entityManager;

    LibraryStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public Optional<Reference> find(String id) {
        return ReferenceRow.<ReferenceRow>findByIdOptional(id).map(ReferenceRow::toReference);
    }

    /** Those of the ids that are there, in no order. */
    @Transactional
    public Map<String, Reference> find(Collection<String> ids) {
        Map<String, Reference> found = new HashMap<>();
        ReferenceRow.<ReferenceRow>list("id in ?1", ids).forEach(row -> found.put(row.id, row.toReference()));
        return found;
    }

    /** Adds films, or replaces those of the same ids; all or none. */
    @Transactional
    public void keep(List<ShelvedFilm> films) {
        films.forEach(this::merge);
    }

    /**
     * Adds drawn films, unless they have lost their place to real ones meanwhile.
     *
     * @return false when they are not wanted any more
     */
    @Transactional
    public boolean keepSynthetic(List<ShelvedFilm> films) {
        boolean wanted = lockedState().syntheticWanted;
        if (wanted) {
            films.forEach(this::merge);
        }
        return wanted;
    }

    /** Replaces the facts about pictures that stay as they are. */
    @Transactional
    public void correct(List<Reference> references) {
        references.forEach(reference -> entityManager.merge(ReferenceRow.from(reference)));
    }

    private void merge(ShelvedFilm film) {
        entityManager.merge(ReferenceRow.from(film.reference()));
        entityManager.merge(EmbeddingRow.from(film.reference().id(), film.embedded()));
    }

    @Transactional
    public boolean wantsSynthetic() {
        return state().syntheticWanted;
    }

    /**
     * Removes the rows of all drawn films, and lets none come again.
     *
     * @return their ids
     */
    @Transactional
    public List<String> removeSynthetic() {
        lockedState().syntheticWanted = false;
        List<String> ids = ReferenceRow.<ReferenceRow>list("source", Sort.by("id"), Source.SYNTHETIC).stream()
                .map(row -> row.id)
                .toList();
        // in the database, the embeddings go with them
        ReferenceRow.delete("source", Source.SYNTHETIC);
        return ids;
    }

    /** Those that need no work again: with picture, and with an embedding by this model. */
    @Transactional
    public Map<String, Reference> complete(Collection<String> ids, String model) {
        Map<String, Reference> complete = new HashMap<>();
        ReferenceRow.<ReferenceRow>list(
                        "from ReferenceRow r where r.hasImage and r.id in ?1"
                                + " and exists (from EmbeddingRow e where e.referenceId = r.id and e.model = ?2)",
                        ids,
                        model)
                .forEach(row -> complete.put(row.id, row.toReference()));
        return complete;
    }

    /** Changes whenever the library did. */
    @Transactional
    public long version() {
        return state().version;
    }

    /**
     * Notes that changes come, of which only {@link #changed()} tells the services.
     *
     * @return whether changes of a work that was ended early still wait to be told
     */
    @Transactional
    public boolean beginChange() {
        LibraryStateRow state = lockedState();
        boolean untold = state.changing;
        state.changing = true;
        return untold;
    }

    /** Takes {@link #beginChange()} back: nothing changed. */
    @Transactional
    public void changedNothing() {
        lockedState().changing = false;
    }

    /** Tells every running service that the library changed. */
    @Transactional
    public long changed() {
        LibraryStateRow state = lockedState();
        state.changing = false;
        return ++state.version;
    }

    private LibraryStateRow state() {
        return LibraryStateRow.findById(LibraryStateRow.ONLY);
    }

    private LibraryStateRow lockedState() {
        return LibraryStateRow.findById(LibraryStateRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
