package org.xrayreference.reference.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.VectorBytes;

/** Which models' vectors the library has, and whose answer. */
@ApplicationScoped
public class ModelStore {
    private static final String MISSING = "from reference r where r.has_image and not exists"
            + " (select 1 from reference_embedding e where e.reference_id = r.id and e.model = :model)";

    private final EntityManager entityManager;

    ModelStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty when no model has seen the whole library yet. */
    @Transactional
    public Optional<String> serving() {
        return Optional.ofNullable(LibraryStateRow.<LibraryStateRow>findById(LibraryStateRow.ONLY).model);
    }

    /** How many pictures the model has not seen. */
    @Transactional
    public long countMissing(String model) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) " + MISSING, Long.class)
                        .setParameter("model", model)
                        .getSingleResult())
                .longValue();
    }

    /** The ids, in their order, of some pictures behind another that the model has not seen. */
    @Transactional
    public List<String> missing(String model, String after, int most) {
        Query query = entityManager
                .createNativeQuery("select r.id " + MISSING + " and r.id > :after order by r.id", String.class)
                .setParameter("model", model)
                .setParameter("after", after)
                .setMaxResults(most);
        List<String> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add((String) id);
        }
        return ids;
    }

    /** Adds vectors of pictures that are still there and that the model has not been shown meanwhile. */
    @Transactional
    public void keep(Map<String, EmbeddedPicture> embedded) {
        embedded.forEach((id, picture) -> entityManager
                .createNativeQuery("insert into reference_embedding (reference_id, model, vector, sketch)"
                        + " select id, :model, :vector, :sketch from reference where id = :id on conflict do nothing")
                .setParameter("id", id)
                .setParameter("model", picture.model())
                .setParameter("vector", VectorBytes.of(picture.embedding().vector()))
                .setParameter("sketch", picture.sketch().tones())
                .executeUpdate());
    }

    /**
     * What became of {@link #serve}.
     *
     * @param kept the models that have vectors now
     * @param dropped the model whose vectors were removed
     */
    public record Served(boolean isNew, Set<String> kept, Optional<String> dropped) {}

    /**
     * Lets a model answer. The vectors of the one before it stay, so that it can be gone back to at once; those of any
     * other go.
     */
    @Transactional
    public Served serve(String model) {
        LibraryStateRow state = LibraryStateRow.findById(LibraryStateRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        state.version++;
        boolean isNew = !model.equals(state.model);
        Optional<String> dropped = Optional.empty();
        if (isNew) {
            dropped = Optional.ofNullable(state.previousModel).filter(previous -> !previous.equals(model));
            state.previousModel = state.model;
            state.model = model;
        }
        Set<String> kept = new TreeSet<>(Set.of(model));
        Optional.ofNullable(state.previousModel).ifPresent(kept::add);
        EmbeddingRow.delete("model not in ?1", kept);
        return new Served(isNew, kept, dropped);
    }
}
