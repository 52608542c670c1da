package org.xrayreference.upload.record;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** All that is left of a deleted upload. */
@Entity
@Table(name = "upload_tombstone")
public class TombstoneRow extends PanacheEntityBase {
    @Id
    public String idSha256;

    public String why;
    public Instant deletedAt;

    /** When the deletion was written down outside of this database; null until then. */
    public Instant journaledAt;
}
