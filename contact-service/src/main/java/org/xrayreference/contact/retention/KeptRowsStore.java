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
    static final String AUDIT = "operator-audit";

    private final EntityManager entities;

    KeptRowsStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @param date the property that says when a row came */
    DataClass.Contents of(Class<?> type, String date) {
        return new Kept(this, " from " + type.getSimpleName(), date);
    }

    private record Kept(KeptRowsStore store, String from, String date) implements DataClass.Contents {
        @Override
        public int drop(Instant limit) {
            return store.drop(from + over(), limit);
        }

        @Override
        public long due(Instant limit) {
            return store.due(from + over(), limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return store.oldest("select min(" + date + ")" + from);
        }

        private String over() {
            return " where " + date + " <= :limit";
        }
    }

    @Transactional
    int drop(String which, Instant limit) {
        return entities.createQuery("delete" + which)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    @Transactional
    long due(String which, Instant limit) {
        return entities.createQuery("select count(*)" + which, Long.class)
                .setParameter("limit", limit)
                .getSingleResult();
    }

    @Transactional
    Optional<Instant> oldest(String query) {
        return Optional.ofNullable(entities.createQuery(query, Instant.class).getSingleResult());
    }
}
