package org.xrayreference.contact.retention;

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
    private final EntityManager entities;
    private final Clock clock;

    PeriodStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Compares with what was found last, and remembers what differs. What is stored keeps the shorter time. */
    @Transactional
    void record(Map<String, Duration> configured) {
        entities.createNativeQuery("lock table period_change in share row exclusive mode")
                .executeUpdate();
        Periods last = read();
        Periods now = last.with(configured, clock);
        now.found().stream()
                .skip(last.found().size())
                .forEach(change -> PeriodChangeRow.from(change).persist());
        shorten("message", "received_at", configured.get(KeptRowsStore.MESSAGES));
        shorten("report", "received_at", configured.get(KeptRowsStore.REPORTS));
        shorten("audit", "at", configured.get(KeptRowsStore.AUDIT));
    }

    private void shorten(String table, String date, Duration period) {
        String end = date + " + make_interval(secs => :seconds)";
        entities.createNativeQuery("update " + table + " set expires_at = " + end + " where expires_at > " + end)
                .setParameter("seconds", (double) period.toSeconds())
                .executeUpdate();
    }

    @Transactional
    Periods read() {
        List<PeriodChangeRow> rows = PeriodChangeRow.list("order by since");
        return new Periods(rows.stream().map(PeriodChangeRow::toChange).toList());
    }
}
