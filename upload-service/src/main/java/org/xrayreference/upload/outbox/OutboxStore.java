package org.xrayreference.upload.outbox;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.LockMode;
import org.hibernate.Session;

import org.xrayreference.upload.record.UploadId;

/** The transactional outbox: an event is committed with the change that it tells of, and sent afterwards. */
@ApplicationScoped
public class OutboxStore {
    private final Session session;
    private final Clock clock;
    private final Event<OutboxWritten> written;

    OutboxStore(Session session, Clock clock, Event<OutboxWritten> written) {
        this.session = session;
        this.clock = clock;
        this.written = written;
    }

    /** Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UploadEvent event) {
        add(event.topic(), event.uploadId(), EventJson.write(event));
    }

    /** Sends an event once more, as it was. Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAgain(String topic, UploadId key, String payload) {
        add(topic, key, payload);
    }

    private void add(String topic, UploadId key, String payload) {
        OutboxRow row = new OutboxRow();
        row.topic = topic;
        row.eventKey = key.value();
        row.payload = payload;
        row.createdAt = clock.instant();
        row.traceparent = Traceparent.current();
        row.persist();
        written.fire(new OutboxWritten());
    }

    /** @return the oldest rows that no other replica is sending, locked until the transaction ends */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OutboxRow> lockOldest(int limit) {
        return session.createSelectionQuery("from OutboxRow order by position", OutboxRow.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Fired within a transaction that added an event. */
    record OutboxWritten() {}
}
