package org.xrayreference.reference.library;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.xrayreference.reference.embedding.VectorBytes;

/** What a model made of a library picture. */
@Entity
@Table(name = "reference_embedding")
@IdClass(EmbeddingRow.Key.class)
class EmbeddingRow extends PanacheEntityBase {
    @Id
    @Column(name = "reference_id")
    public String referenceId;

    @Id
    public String model;

    public byte[] vector;
    public byte[] sketch;

    record Key(String referenceId, String model) implements Serializable {}

    static EmbeddingRow from(ShelvedFilm film) {
        EmbeddingRow row = new EmbeddingRow();
        row.referenceId = film.reference().id();
        row.model = film.model();
        row.vector = VectorBytes.of(film.vector());
        row.sketch = film.sketch().tones();
        return row;
    }
}
