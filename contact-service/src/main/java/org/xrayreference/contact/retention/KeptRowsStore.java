package org.xrayreference.contact.retention;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Rows that go by the date they came. */
@ApplicationScoped
class KeptRowsStore {
    static final String MESSAGES = "contact-messages";
    static final String REPORTS = "reports";

    private static final String OVER = " where receivedAt <= :limit";

    private final EntityManager entities;

    KeptRowsStore(EntityManager entities) {
        this.entities = entities;
    }

    DataClass.Contents of(Class<?> type) {
        return new Kept(this, " from " + type.getSimpleName());
    }

    private record Kept(KeptRowsStore store, String from) implements DataClass.Contents {
        @Override
        public int drop(Instant limit) {
            return store.drop(from, limit);
        }

        @Override
        public long due(Instant limit) {
            return store.due(from, limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return store.oldest(from);
        }
    }

    @Transactional
    int drop(String from, Instant limit) {
        return entities.createQuery("delete" + from + OVER)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    @Transactional
    long due(String from, Instant limit) {
        return entities.createQuery("select count(*)" + from + OVER, Long.class)
                .setParameter("limit", limit)
                .getSingleResult();
    }

    @Transactional
    Optional<Instant> oldest(String from) {
        return Optional.ofNullable(entities.createQuery("select min(receivedAt)" + from, Instant.class)
                .getSingleResult());
    }
}
