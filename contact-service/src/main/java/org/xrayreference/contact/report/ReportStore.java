package org.xrayreference.contact.report;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.xrayreference.contact.once.IdempotencyKey;
import org.xrayreference.contact.time.RetentionConfig;

/** Reports, each stored exactly once. */
@ApplicationScoped
class ReportStore {
    private final EntityManager entities;
    private final RetentionConfig retention;
    private final Clock clock;

    ReportStore(EntityManager entities, RetentionConfig retention, Clock clock) {
        this.entities = entities;
        this.retention = retention;
        this.clock = clock;
    }

    /** @return what is stored: the first one's, when the key is known */
    @Transactional
    ReportRow store(IdempotencyKey key, String uploadId, ReportForm form) {
        Instant now = clock.instant();
        // A key counts for one upload only.
        String once = IdempotencyKey.sha256(uploadId + " " + key.value());
        entities.createNativeQuery("""
                        insert into report (id, idempotency_sha256, upload_id, reason, body, received_at, expires_at)
                        values (:id, :key, :upload, :reason, :body, :now, :expires)
                        on conflict (idempotency_sha256) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", once)
                .setParameter("upload", uploadId)
                .setParameter("reason", form.reason())
                .setParameter("body", form.message())
                .setParameter("now", now)
                .setParameter("expires", now.plus(retention.reports()))
                .executeUpdate();
        return ReportRow.<ReportRow>find("idempotencySha256", once).singleResult();
    }
}
