package org.xrayreference.upload.outbox;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An event that is true already and not yet sent. */
@Entity
@Table(name = "outbox_event")
public class OutboxRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long position;

    public String topic;
    public String eventKey;
    public String payload;
    public Instant createdAt;
    /** The trace of the request that made it true, as W3C writes it; null where there was none. */
    public String traceparent;
}
