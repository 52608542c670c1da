package org.xrayreference.contact.message;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an operator noted about a message. */
@Entity
@Table(name = "note")
public class NoteRow extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID messageId;
    public Instant writtenAt;
    public String operator;
    public String body;

    static NoteRow of(UUID messageId, Instant at, String operator, String body) {
        NoteRow note = new NoteRow();
        note.id = UUID.randomUUID();
        note.messageId = messageId;
        note.writtenAt = at;
        note.operator = operator;
        note.body = body;
        return note;
    }
}
