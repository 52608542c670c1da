package org.xrayreference.reference.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

/** Writes the facts of many library pictures at once. Past the persistence context, which 100,000 rows would only slow. */
@ApplicationScoped
public class FactsStore {
    private static final int BATCH = 500;

    private final StatelessSession session;

    FactsStore(StatelessSession session) {
        this.session = session;
    }

    /** All or none. */
    @Transactional
    public void write(List<Reference> fresh, List<Reference> changed) {
        session.setJdbcBatchSize(BATCH);
        session.insertMultiple(fresh.stream().map(ReferenceRow::from).toList());
        session.updateMultiple(changed.stream().map(ReferenceRow::from).toList());
    }
}
