package org.xrayreference.reference.library;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.xrayreference.reference.embedding.EmbeddedPicture;
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

    static EmbeddingRow from(String referenceId, EmbeddedPicture embedded) {
        EmbeddingRow row = new EmbeddingRow();
        row.referenceId = referenceId;
        row.model = embedded.model();
        row.vector = VectorBytes.of(embedded.embedding().vector());
        row.sketch = embedded.sketch().tones();
        return row;
    }
}
