package org.xrayreference.reference.provider;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One preview that left for a provider. */
@Entity
@Table(name = "provider_audit")
class ProviderAuditRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "sent_at")
    public Instant sentAt;

    public String upload;
    public String provider;
    public int bytes;
    public String sha256;

    @Enumerated(EnumType.STRING)
    public ExchangeOutcome outcome;

    public Long milliseconds;
}
