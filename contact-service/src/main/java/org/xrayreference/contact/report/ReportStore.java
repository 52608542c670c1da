package org.xrayreference.contact.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

import org.xrayreference.contact.audit.AuditStore;
import org.xrayreference.contact.once.IdempotencyKey;
import org.xrayreference.contact.problem.ContactProblem;
import org.xrayreference.contact.time.RetentionConfig;

/** Reports, each stored exactly once. */
@ApplicationScoped
@Startup // so that its count is told before there is one
public class ReportStore {
    /** Enough to tell reports apart in the record. */
    private static final int SHORT_ID = 8;

    private final EntityManager entities;
    private final RetentionConfig retention;
    private final Clock clock;
    private final AuditStore audit;
    private final Counter stored;

    ReportStore(
            EntityManager entities, RetentionConfig retention, Clock clock, AuditStore audit, MeterRegistry metrics) {
        this.audit = audit;
        this.entities = entities;
        this.retention = retention;
        this.clock = clock;
        this.stored = metrics.counter("xray.messages", "kind", "report");
    }

    /**
     * @return what is stored: the first one's, when the key is known
     * @throws org.xrayreference.contact.problem.ProblemException 422 when that one says something else
     */
    @Transactional
    ReportRow store(IdempotencyKey key, String uploadId, ReportForm form) {
        Instant now = clock.instant();
        // A key counts for one upload only.
        String once = IdempotencyKey.sha256(uploadId + " " + key.value());
        int rows = entities.createNativeQuery("""
                        insert into report
                          (id, idempotency_sha256, upload_id, reason, body, received_at, expires_at, notice_due)
                        values (:id, :key, :upload, :reason, :body, :now, :expires, :now)
                        on conflict (idempotency_sha256) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", once)
                .setParameter("upload", uploadId)
                .setParameter("reason", form.reason())
                .setParameter("body", form.message())
                .setParameter("now", now)
                .setParameter("expires", now.plus(retention.reports()))
                .executeUpdate();
        stored.increment(rows);
        ReportRow kept = ReportRow.<ReportRow>find("idempotencySha256", once).singleResult();
        if (!kept.reason.equals(form.reason()) || !Objects.equals(kept.body, form.message())) {
            throw ContactProblem.keyReused();
        }
        return kept;
    }

    /** @param state null for all */
    @Transactional
    public long count(ReportState state) {
        return state == null ? ReportRow.count() : ReportRow.count("state", state.toString());
    }

    /**
     * @param state null for all
     * @return a page of reports, the newest first
     */
    @Transactional
    List<ReportRow> newest(ReportState state, int page, int size) {
        var found = state == null
                ? ReportRow.<ReportRow>find("order by receivedAt desc, id")
                : ReportRow.<ReportRow>find("state = ?1 order by receivedAt desc, id", state.toString());
        return found.page(page, size).list();
    }

    /** @throws org.xrayreference.contact.problem.ProblemException 404 */
    @Transactional
    ReportRow get(UUID id) {
        return ReportRow.<ReportRow>findByIdOptional(id).orElseThrow(ContactProblem::unknownReport);
    }

    /** @return how many reports there are of an upload */
    @Transactional
    long countOf(String uploadId) {
        return ReportRow.count("uploadId", uploadId);
    }

    /**
     * Moves a report on. What is removed is removed for every report of the same upload.
     *
     * @throws org.xrayreference.contact.problem.ProblemException 404, or 409 for a move that there is not
     */
    @Transactional
    void handle(UUID id, ReportState to, String reason, String operator) {
        ReportRow report = ReportRow.<ReportRow>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ContactProblem::unknownReport);
        ReportState from = ReportState.parse(report.state).orElseThrow();
        if (!from.next().contains(to)) {
            throw ContactProblem.noSuchMove(from, to);
        }
        report.state = to.toString();
        if (to == ReportState.REMOVED) {
            ReportRow.update("state = ?1 where uploadId = ?2", to.toString(), report.uploadId);
        }
        audit.record(operator, "report-" + to, "report " + id.toString().substring(0, SHORT_ID), reason);
    }
}
