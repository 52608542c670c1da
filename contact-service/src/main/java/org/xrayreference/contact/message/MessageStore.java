package org.xrayreference.contact.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.xrayreference.contact.once.IdempotencyKey;
import org.xrayreference.contact.problem.ContactProblem;
import org.xrayreference.contact.time.RetentionConfig;

/** Messages, each stored exactly once. */
@ApplicationScoped
public class MessageStore {
    private final EntityManager entities;
    private final RetentionConfig retention;
    private final Clock clock;

    MessageStore(EntityManager entities, RetentionConfig retention, Clock clock) {
        this.entities = entities;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Stores a valid message, unless its key is known: the database decides, so that of two racing requests one stores
     * and both get the same receipt.
     *
     * @return what is stored
     */
    @Transactional
    MessageRow store(IdempotencyKey key, ContactForm form) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        String content = IdempotencyKey.sha256(form.toString());
        entities.createNativeQuery("""
                        insert into message
                          (id, idempotency_sha256, content_sha256, topic, name, email, body, received_at, expires_at)
                        values (:id, :key, :content, :topic, :name, :email, :body, :now, :expires)
                        on conflict (idempotency_sha256) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", key.sha256())
                .setParameter("content", content)
                .setParameter("topic", Topic.parse(form.topic()).orElseThrow().name())
                .setParameter("name", form.name())
                .setParameter("email", form.email())
                .setParameter("body", form.message())
                .setParameter("now", now)
                .setParameter("expires", now.plus(retention.contactMessages()))
                .executeUpdate();
        MessageRow stored =
                MessageRow.<MessageRow>find("idempotencySha256", key.sha256()).singleResult();
        if (!stored.contentSha256.equals(content)) {
            throw ContactProblem.keyReused();
        }
        return stored;
    }

    /** @return a page of messages, the newest first */
    @Transactional
    public List<MessageRow> newest(int page, int size) {
        return MessageRow.<MessageRow>find("order by receivedAt desc, id")
                .page(page, size)
                .list();
    }
}
