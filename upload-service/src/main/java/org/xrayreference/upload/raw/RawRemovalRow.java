package org.xrayreference.upload.raw;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A raw object that must go. */
@Entity
@Table(name = "raw_removal")
public class RawRemovalRow extends PanacheEntityBase {
    @Id
    public String objectKey;

    public Instant requestedAt;
}
