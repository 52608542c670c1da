package org.xrayreference.reference.upload;

import java.io.Serializable;
import java.time.Instant;
import java.util.OptionalDouble;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.Embedding;
import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.embedding.VectorBytes;

/** An {@link EmbeddedPicture} in the database. */
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
    public Float film;

    @Column(name = "created_at")
    public Instant createdAt;

    record Key(String uploadId, String model) implements Serializable {}

    static UploadEmbeddingRow from(UploadId id, EmbeddedPicture upload, Instant createdAt) {
        UploadEmbeddingRow row = new UploadEmbeddingRow();
        row.uploadId = id.value();
        row.model = upload.model();
        row.vector = VectorBytes.of(upload.embedding().vector());
        row.sketch = upload.sketch().tones();
        OptionalDouble film = upload.embedding().film();
        row.film = film.isPresent() ? (float) film.getAsDouble() : null;
        row.createdAt = createdAt;
        return row;
    }

    EmbeddedPicture toUpload() {
        OptionalDouble isFilm = film == null ? OptionalDouble.empty() : OptionalDouble.of(film);
        return new EmbeddedPicture(model, new Embedding(VectorBytes.read(vector), isFilm), new FilmSketch(sketch));
    }
}
