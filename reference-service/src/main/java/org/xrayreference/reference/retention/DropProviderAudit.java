package org.xrayreference.reference.retention;

import java.time.Instant;
import java.util.Optional;

import org.xrayreference.reference.provider.ProviderAuditStore;

/** Lets go of the records of what left for an external provider. */
final class DropProviderAudit implements DataClass.Contents {
    private final ProviderAuditStore audit;

    DropProviderAudit(ProviderAuditStore audit) {
        this.audit = audit;
    }

    @Override
    public int drop(Instant limit) {
        return audit.drop(limit);
    }

    @Override
    public long due(Instant limit) {
        return audit.due(limit);
    }

    @Override
    public Optional<Instant> oldest() {
        return audit.oldest();
    }
}
