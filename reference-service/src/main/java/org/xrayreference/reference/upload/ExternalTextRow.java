package org.xrayreference.reference.upload;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An {@link ExternalText} in the database. */
@Entity
@Table(name = "external_text")
class ExternalTextRow extends PanacheEntityBase {
    @Id
    @Column(name = "upload_id")
    public String uploadId;

    public String provider;
    public String text;

    @Column(name = "created_at")
    public Instant createdAt;

    static ExternalTextRow from(UploadId id, ExternalText text, Instant createdAt) {
        ExternalTextRow row = new ExternalTextRow();
        row.uploadId = id.value();
        row.provider = text.provider();
        row.text = text.text();
        row.createdAt = createdAt;
        return row;
    }

    ExternalText toText() {
        return new ExternalText(provider, text);
    }
}
