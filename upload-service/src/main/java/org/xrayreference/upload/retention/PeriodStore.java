package org.xrayreference.upload.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Remembers the periods that were in force. */
@ApplicationScoped
class PeriodStore {
    static final String UPLOADS = "uploads";

    private final EntityManager entities;
    private final Clock clock;

    PeriodStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Compares with what was found last, and remembers what differs. An upload already stored keeps the shorter time. */
    @Transactional
    void record(Map<String, Duration> configured) {
        entities.createNativeQuery("lock table period_change in share row exclusive mode")
                .executeUpdate();
        Periods last = read();
        Periods now = last.with(configured, clock);
        now.found().stream()
                .skip(last.found().size())
                .forEach(change -> PeriodChangeRow.from(change).persist());
        entities.createNativeQuery("update upload set expires_at = received_at + make_interval(secs => :seconds)"
                        + " where expires_at > received_at + make_interval(secs => :seconds)")
                .setParameter("seconds", (double) configured.get(UPLOADS).toSeconds())
                .executeUpdate();
    }

    @Transactional
    Periods read() {
        List<PeriodChangeRow> rows = PeriodChangeRow.list("order by since");
        return new Periods(rows.stream().map(PeriodChangeRow::toChange).toList());
    }
}
