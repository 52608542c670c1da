package org.xrayreference.upload.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Rows that go by one of their dates, a batch at a time. */
@ApplicationScoped
class RetentionStore {
    private static final int BATCH = 200;

    private final EntityManager entities;

    RetentionStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Some rows of a table.
     *
     * @param where which of them, in JPQL
     * @param date the field that their time is counted from
     */
    record Rows<T>(Class<T> type, String where, String date) {
        private String from() {
            return " from " + type.getSimpleName() + " where " + where;
        }
    }

    private record Kept<T>(RetentionStore store, Rows<T> rows, Optional<Consumer<T>> letGo)
            implements DataClass.Contents {
        @Override
        public int drop(Instant limit) {
            return letGo.map(each -> store.drop(rows, limit, each)).orElse(0);
        }

        @Override
        public long due(Instant limit) {
            return store.due(rows, limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return store.oldest(rows);
        }
    }

    <T> DataClass.Contents contents(Rows<T> rows, Consumer<T> letGo) {
        return new Kept<>(this, rows, Optional.of(letGo));
    }

    /** They go by themselves: here one only sees how many wait. */
    DataClass.Contents waiting(Rows<?> rows) {
        return new Kept<>(this, rows, Optional.empty());
    }

    @Transactional
    <T> int drop(Rows<T> rows, Instant limit, Consumer<T> letGo) {
        List<T> batch = entities.createQuery(
                        rows.from() + " and " + rows.date + " <= :limit order by " + rows.date, rows.type)
                .setParameter("limit", limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(BATCH)
                .getResultList();
        batch.forEach(letGo);
        return batch.size();
    }

    @Transactional
    long due(Rows<?> rows, Instant limit) {
        return entities.createQuery("select count(*)" + rows.from() + " and " + rows.date + " <= :limit", Long.class)
                .setParameter("limit", limit)
                .getSingleResult();
    }

    @Transactional
    Optional<Instant> oldest(Rows<?> rows) {
        return Optional.ofNullable(entities.createQuery("select min(" + rows.date + ")" + rows.from(), Instant.class)
                .getSingleResult());
    }
}
