package org.xrayreference.contact.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

import org.xrayreference.contact.audit.AuditStore;
import org.xrayreference.contact.once.IdempotencyKey;
import org.xrayreference.contact.problem.ContactProblem;
import org.xrayreference.contact.time.RetentionConfig;

/** Messages, each stored exactly once. */
@ApplicationScoped
@Startup // so that its count is told before there is one
public class MessageStore {
    /** Enough to tell messages apart in the record. */
    private static final int SHORT_ID = 8;

    private final EntityManager entities;
    private final RetentionConfig retention;
    private final Clock clock;
    private final AuditStore audit;
    private final Counter stored;
    private final PolicyVersions policy = PolicyVersions.fromResources();

    MessageStore(
            EntityManager entities, RetentionConfig retention, Clock clock, AuditStore audit, MeterRegistry metrics) {
        this.audit = audit;
        this.entities = entities;
        this.retention = retention;
        this.clock = clock;
        this.stored = metrics.counter("xray.messages", "kind", "message");
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
        int rows = entities.createNativeQuery("""
                        insert into message
                          (id, idempotency_sha256, content_sha256, topic, name, email, body, acknowledged_policy,
                           received_at, expires_at, notice_due)
                        values (:id, :key, :content, :topic, :name, :email, :body, :policy, :now, :expires, :now)
                        on conflict (idempotency_sha256) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", key.sha256())
                .setParameter("content", content)
                .setParameter("topic", Topic.parse(form.topic()).orElseThrow().name())
                .setParameter("name", form.name())
                .setParameter("email", form.email())
                .setParameter("body", form.message())
                .setParameter("policy", policy.inForce(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .setParameter("now", now)
                .setParameter("expires", now.plus(retention.contactMessages()))
                .executeUpdate();
        stored.increment(rows);
        MessageRow kept =
                MessageRow.<MessageRow>find("idempotencySha256", key.sha256()).singleResult();
        if (!kept.contentSha256.equals(content)) {
            throw ContactProblem.keyReused();
        }
        return kept;
    }

    /** @param state null for all */
    @Transactional
    public long count(MessageState state) {
        return state == null ? MessageRow.count() : MessageRow.count("state", state.toString());
    }

    /**
     * @param state null for all
     * @return a page of messages, the newest first
     */
    @Transactional
    public List<MessageRow> newest(MessageState state, int page, int size) {
        var found = state == null
                ? MessageRow.<MessageRow>find("order by receivedAt desc, id")
                : MessageRow.<MessageRow>find("state = ?1 order by receivedAt desc, id", state.toString());
        return found.page(page, size).list();
    }

    /** @throws org.xrayreference.contact.problem.ProblemException 404 */
    @Transactional
    public MessageRow get(UUID id) {
        return MessageRow.<MessageRow>findByIdOptional(id).orElseThrow(ContactProblem::unknownMessage);
    }

    /** @return the notes about a message, the oldest first */
    @Transactional
    public List<NoteRow> notes(UUID id) {
        return NoteRow.<NoteRow>find("messageId = ?1 order by writtenAt, id", id)
                .list();
    }

    /**
     * Notes something about a message, moves it on, or both.
     *
     * @param to null when it stays where it is
     * @param note null without one
     * @throws org.xrayreference.contact.problem.ProblemException 404, or 409 for a move that there is not
     */
    @Transactional
    public void handle(UUID id, MessageState to, String note, String operator) {
        MessageRow message = MessageRow.<MessageRow>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ContactProblem::unknownMessage);
        String subject = "message " + id.toString().substring(0, SHORT_ID);
        if (note != null) {
            NoteRow.of(id, clock.instant(), operator, note).persist();
            audit.record(operator, "message-note", subject, null);
        }
        if (to != null) {
            MessageState from = MessageState.parse(message.state).orElseThrow();
            if (!from.next().contains(to)) {
                throw ContactProblem.noSuchMove(from, to);
            }
            message.state = to.toString();
            audit.record(operator, "message-" + to, subject, null);
        }
    }
}
