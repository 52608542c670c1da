package org.xrayreference.contact.message;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A message as the database keeps it. */
@Entity
@Table(name = "message")
public class MessageRow extends PanacheEntityBase {
    @Id
    public UUID id;

    public String idempotencySha256;
    public String contentSha256;

    @Enumerated(EnumType.STRING)
    public Topic topic;

    public String state;
    public String name;
    public String email;
    public String body;
    public String acknowledgedPolicy;
    public Instant receivedAt;
    public Instant expiresAt;
}
