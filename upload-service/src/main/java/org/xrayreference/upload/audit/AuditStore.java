package org.xrayreference.upload.audit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xrayreference.upload.record.UploadId;

/** Who did what to an upload, when and why. */
@ApplicationScoped
public class AuditStore {
    private final Clock clock;

    AuditStore(Clock clock) {
        this.clock = clock;
    }

    /** What an operator can do to an upload. */
    public enum Action {
        HOLD,
        RELEASE,
        REMOVE
    }

    /** Joins the caller's transaction: what is not recorded is not done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String operator, Action action, UploadId subject, String reason) {
        AuditRow row = new AuditRow();
        row.at = clock.instant();
        row.operator = operator;
        row.action = action.name().toLowerCase(Locale.ROOT);
        row.subject = subject.shortHash();
        row.reason = reason;
        row.persist();
    }

    /** @return a page, the newest first */
    @Transactional
    List<AuditRow> newest(int page, int size) {
        return AuditRow.<AuditRow>find("order by at desc, position desc")
                .page(page, size)
                .list();
    }
}
