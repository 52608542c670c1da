package org.xrayreference.contact.retention;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A {@link Periods.Change} in the database. */
@Entity
@Table(name = "period_change")
@IdClass(PeriodChangeRow.Key.class)
class PeriodChangeRow extends PanacheEntityBase {
    @Id
    public String name;

    @Id
    public Instant since;

    public String fromPeriod;

    public String toPeriod;

    record Key(String name, Instant since) implements Serializable {}

    static PeriodChangeRow from(Periods.Change change) {
        PeriodChangeRow row = new PeriodChangeRow();
        row.name = change.name();
        row.since = change.since();
        row.fromPeriod = change.from() == null ? null : change.from().toString();
        row.toPeriod = change.to().toString();
        return row;
    }

    Periods.Change toChange() {
        Duration from = fromPeriod == null ? null : Duration.parse(fromPeriod);
        return new Periods.Change(since, name, from, Duration.parse(toPeriod));
    }
}
