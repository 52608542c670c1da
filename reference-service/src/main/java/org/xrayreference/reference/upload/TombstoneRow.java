package org.xrayreference.reference.upload;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That an upload was deleted, and nothing else about it. */
@Entity
@Table(name = "upload_tombstone")
class TombstoneRow extends PanacheEntityBase {
    @Id
    @Column(name = "id_sha256")
    public String idSha256;

    @Column(name = "deleted_at")
    public Instant deletedAt;
}
