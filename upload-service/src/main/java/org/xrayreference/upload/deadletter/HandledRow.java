package org.xrayreference.upload.deadletter;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an operator did with a dead letter. */
@Entity
@Table(name = "dead_letter")
public class HandledRow extends PanacheEntityBase {
    @EmbeddedId
    public Place place;

    public String uploadHash;
    public String action;
    public String operator;
    public Instant handledAt;

    @Embeddable
    public record Place(String topic, int kafkaPartition, long kafkaOffset, Instant writtenAt) implements Serializable {
        private static final long serialVersionUID = 1;

        static Place of(DeadLetter letter) {
            return new Place(letter.topic(), letter.partition(), letter.offset(), letter.writtenAt());
        }
    }
}
