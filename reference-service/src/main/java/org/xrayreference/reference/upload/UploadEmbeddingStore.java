package org.xrayreference.reference.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.xrayreference.reference.embedding.EmbeddedPicture;

/** Uploads' embeddings and tombstones in the database. */
@ApplicationScoped
public class UploadEmbeddingStore {
    private final EntityManager entityManager;
    private final Clock clock;

    UploadEmbeddingStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Transactional
    public boolean isDeleted(UploadId id) {
        return TombstoneRow.findById(id.sha256()) != null;
    }

    /** Idempotent, also at the same time; the date of the first time stays. */
    @Transactional
    public void keep(UploadId id, EmbeddedPicture upload) {
        UploadEmbeddingRow row = UploadEmbeddingRow.from(id, upload, Instant.now(clock));
        entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into upload_embedding (upload_id, model, vector, sketch, film, created_at)"
                                + " values (:upload, :model, :vector, :sketch, :film, :at)"
                                + " on conflict (upload_id, model) do update"
                                + " set vector = excluded.vector, sketch = excluded.sketch, film = excluded.film")
                .setParameter("upload", row.uploadId)
                .setParameter("model", row.model)
                .setParameter("vector", row.vector)
                .setParameter("sketch", row.sketch)
                .setParameter("film", row.film, Float.class)
                .setParameter("at", row.createdAt)
                .executeUpdate();
    }

    @Transactional
    public Optional<EmbeddedPicture> find(UploadId id, String model) {
        return UploadEmbeddingRow.<UploadEmbeddingRow>findByIdOptional(new UploadEmbeddingRow.Key(id.value(), model))
                .map(UploadEmbeddingRow::toUpload);
    }

    /** Whether any model has seen it. */
    @Transactional
    public boolean isKnown(UploadId id) {
        return UploadEmbeddingRow.count("uploadId", id.value()) > 0;
    }

    @Transactional
    public void keepText(UploadId id, ExternalText text) {
        entityManager.merge(ExternalTextRow.from(id, text, Instant.now(clock)));
    }

    @Transactional
    public Optional<ExternalText> text(UploadId id) {
        return ExternalTextRow.<ExternalTextRow>findByIdOptional(id.value()).map(ExternalTextRow::toText);
    }

    /** Idempotent. */
    @Transactional
    public void forget(UploadId id) {
        UploadEmbeddingRow.delete("uploadId", id.value());
        ExternalTextRow.delete("uploadId", id.value());
    }

    /** Removes what other models made of any upload; it can be made again from the previews. */
    @Transactional
    public void keepOnlyModels(Collection<String> models) {
        UploadEmbeddingRow.delete("model not in ?1", models);
    }

    /** Idempotent; the date of the first deletion stays. */
    @Transactional
    public void bury(UploadId id) {
        entityManager
                .createNativeQuery("insert into upload_tombstone (id_sha256, deleted_at) values (:hash, :at)"
                        + " on conflict do nothing")
                .setParameter("hash", id.sha256())
                .setParameter("at", Instant.now(clock))
                .executeUpdate();
        forget(id);
    }
}
