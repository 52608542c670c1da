package org.xrayreference.reference.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xrayreference.reference.upload.UploadId;

/** What left for a provider, when, and what became of it. */
@ApplicationScoped
public class ProviderAuditStore {
    private final Clock clock;

    ProviderAuditStore(Clock clock) {
        this.clock = clock;
    }

    /** Written before anything leaves. */
    @Transactional
    long sent(UploadId upload, String provider, int bytes, String sha256) {
        ProviderAuditRow row = new ProviderAuditRow();
        row.sentAt = Instant.now(clock);
        row.upload = upload.toString();
        row.provider = provider;
        row.bytes = bytes;
        row.sha256 = sha256;
        row.outcome = ExchangeOutcome.SENT;
        row.persistAndFlush();
        return row.id;
    }

    @Transactional
    void ended(long id, ExchangeOutcome outcome) {
        ProviderAuditRow row = ProviderAuditRow.findById(id);
        row.outcome = outcome;
        row.milliseconds = Instant.now(clock).toEpochMilli() - row.sentAt.toEpochMilli();
    }

    @Transactional
    boolean wasSent(UploadId upload) {
        return ProviderAuditRow.count("upload", upload.toString()) > 0;
    }

    /** @return a page, the newest first */
    @Transactional
    List<ProviderAuditRow> newest(int page, int size) {
        return ProviderAuditRow.<ProviderAuditRow>find("order by id desc")
                .page(page, size)
                .list();
    }

    /** Up to that date. */
    @Transactional
    public int drop(Instant limit) {
        return (int) ProviderAuditRow.delete("sentAt <= ?1", limit);
    }

    @Transactional
    public long due(Instant limit) {
        return ProviderAuditRow.count("sentAt <= ?1", limit);
    }

    @Transactional
    public Optional<Instant> oldest() {
        return ProviderAuditRow.<ProviderAuditRow>find("order by sentAt")
                .firstResultOptional()
                .map(row -> row.sentAt);
    }
}
