package org.xrayreference.reference.upload;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.embedding.VectorBytes;

/** An {@link EmbeddedUpload} in the database. */
@Entity
@Table(name = "upload_embedding")
@IdClass(UploadEmbeddingRow.Key.class)
class UploadEmbeddingRow extends PanacheEntityBase {
    @Id
    @Column(name = "upload_id")
    public String uploadId;

    @Id
    public String model;

    public byte[] vector;
    public byte[] sketch;

    @Column(name = "created_at")
    public Instant createdAt;

    record Key(String uploadId, String model) implements Serializable {}

    static UploadEmbeddingRow from(UploadId id, EmbeddedUpload upload, Instant createdAt) {
        UploadEmbeddingRow row = new UploadEmbeddingRow();
        row.uploadId = id.value();
        row.model = upload.model();
        row.vector = VectorBytes.of(upload.vector());
        row.sketch = upload.sketch().tones();
        row.createdAt = createdAt;
        return row;
    }

    EmbeddedUpload toUpload() {
        return new EmbeddedUpload(model, VectorBytes.read(vector), new FilmSketch(sketch));
    }
}
