package org.xrayreference.reference.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** What the database holds about uploads, by its dates. */
@ApplicationScoped
class KeptUploadsStore {
    /** A text may be alone: a new model takes what the old one made, and its embedding is made when it is asked for. */
    private static final String KEPT = " from (select upload_id, created_at from upload_embedding union all select"
            + " upload_id, created_at from external_text) kept";

    private static final String DELETED = KEPT
            + " where encode(sha256(convert_to(upload_id, 'UTF8')), 'hex') in (select id_sha256 from upload_tombstone)";
    private static final String OLD_TOMBSTONES = " from upload_tombstone where deleted_at <= :limit";

    private final EntityManager entities;

    KeptUploadsStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The ids of uploads that were deleted and still have an embedding: a crash between two steps may leave that. */
    @Transactional
    List<String> deletedWithEmbedding() {
        return ids(entities.createNativeQuery("select distinct upload_id" + DELETED, String.class));
    }

    @Transactional
    List<String> embeddedUntil(Instant limit) {
        return ids(entities.createNativeQuery(
                        "select upload_id" + KEPT + " group by upload_id having min(created_at) <= :limit",
                        String.class)
                .setParameter("limit", limit));
    }

    @Transactional
    void forget(String uploadId) {
        for (String table : List.of("upload_embedding", "external_text")) {
            entities.createNativeQuery("delete from " + table + " where upload_id = :id")
                    .setParameter("id", uploadId)
                    .executeUpdate();
        }
    }

    @Transactional
    Optional<Instant> oldestEmbedding() {
        return oldest("select min(created_at)" + KEPT);
    }

    @Transactional
    int dropTombstones(Instant limit) {
        return entities.createNativeQuery("delete" + OLD_TOMBSTONES)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    @Transactional
    long dueTombstones(Instant limit) {
        return (Long) entities.createNativeQuery("select count(*)" + OLD_TOMBSTONES, Long.class)
                .setParameter("limit", limit)
                .getSingleResult();
    }

    @Transactional
    Optional<Instant> oldestTombstone() {
        return oldest("select min(deleted_at) from upload_tombstone");
    }

    private static List<String> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private Optional<Instant> oldest(String query) {
        return Optional.ofNullable(
                (Instant) entities.createNativeQuery(query, Instant.class).getSingleResult());
    }
}
