package org.xrayreference.contact.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xrayreference.contact.time.RetentionConfig;

/** Who did what, and when. Written in the same transaction as what was done. */
@ApplicationScoped
public class AuditStore {
    private final RetentionConfig retention;
    private final Clock clock;

    AuditStore(RetentionConfig retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    /** @param reason may be null */
    @Transactional
    public void record(String operator, String action, String subject, String reason) {
        Instant now = clock.instant();
        AuditRow row = new AuditRow();
        row.at = now;
        row.operator = operator;
        row.action = action;
        row.subject = subject;
        row.reason = reason;
        row.expiresAt = now.plus(retention.audit());
        row.persist();
    }

    /** @return a page, the newest first */
    @Transactional
    List<AuditRow> newest(int page, int size) {
        return AuditRow.<AuditRow>find("order by id desc").page(page, size).list();
    }
}
