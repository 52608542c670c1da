package org.xrayreference.reference.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Empties the database between tests; versions go on, so that no index is taken for another. */
@ApplicationScoped
public class CleanDatabase {
    @Inject
    EntityManager entityManager;

    @Transactional
    public void clean() {
        run("delete from reference");
        run("delete from upload_embedding");
        run("delete from external_text");
        run("delete from upload_tombstone");
        run("update library_state set synthetic_wanted = true, version = version + 1, changing = false");
    }

    private void run(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }
}
