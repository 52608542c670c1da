package org.xrayreference.reference.provider;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xrayreference.reference.upload.UploadId;

/** What left for a provider, when, and what became of it. */
@ApplicationScoped
class ProviderAuditStore {
    private final Clock clock = Clock.systemUTC();

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

    @Transactional
    long forgetBefore(Instant limit) {
        return ProviderAuditRow.delete("sentAt < ?1", limit);
    }
}
