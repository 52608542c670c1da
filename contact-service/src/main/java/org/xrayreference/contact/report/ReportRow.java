package org.xrayreference.contact.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A report as the database keeps it. */
@Entity
@Table(name = "report")
public class ReportRow extends PanacheEntityBase {
    @Id
    public UUID id;

    public String idempotencySha256;
    public String uploadId;
    public String state;
    public String reason;
    public String body;
    public Instant receivedAt;
    public Instant expiresAt;
}
