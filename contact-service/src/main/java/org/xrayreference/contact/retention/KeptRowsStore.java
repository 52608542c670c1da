package org.xrayreference.contact.retention;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Rows that go by one of their dates. */
@ApplicationScoped
class KeptRowsStore {
    static final String MESSAGES = "contact-messages";
    static final String REPORTS = "reports";
    static final String AUDIT = "operator-audit";

    private final EntityManager entities;

    KeptRowsStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @param date the field that their time is counted from */
    DataClass.Contents of(Class<?> type, String date) {
        return new Kept(this, " from " + type.getSimpleName(), date);
    }

    private record Kept(KeptRowsStore store, String from, String date) implements DataClass.Contents {
        @Override
        public int drop(Instant limit) {
            return store.drop(over(), limit);
        }

        @Override
        public long due(Instant limit) {
            return store.due(over(), limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return store.oldest(date, from);
        }

        private String over() {
            return from + " where " + date + " <= :limit";
        }
    }

    @Transactional
    int drop(String over, Instant limit) {
        return entities.createQuery("delete" + over)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    @Transactional
    long due(String over, Instant limit) {
        return entities.createQuery("select count(*)" + over, Long.class)
                .setParameter("limit", limit)
                .getSingleResult();
    }

    @Transactional
    Optional<Instant> oldest(String date, String from) {
        return Optional.ofNullable(entities.createQuery("select min(" + date + ")" + from, Instant.class)
                .getSingleResult());
    }
}
