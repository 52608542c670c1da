package org.xrayreference.upload.deadletter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.xrayreference.upload.outbox.OutboxStore;
import org.xrayreference.upload.problem.UploadProblem;

/** What became of dead letters, and by whom. */
@ApplicationScoped
class HandledStore {
    /** What an operator can do with a dead letter. */
    enum Action {
        REPLAYED("replayed"),
        SET_ASIDE("set-aside");

        private final String word;

        Action(String word) {
            this.word = word;
        }
    }

    private final EntityManager entities;
    private final OutboxStore outbox;
    private final Clock clock;

    HandledStore(EntityManager entities, OutboxStore outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Does it once: of two operators one is told that it was done. A replay goes through the outbox, so that it is sent
     * if and only if it is recorded.
     *
     * @throws org.xrayreference.upload.problem.ProblemException 409
     */
    @Transactional
    void handle(DeadLetter letter, Action action, String operator) {
        Instant now = clock.instant();
        int added = entities.createNativeQuery("""
                        insert into dead_letter
                          (topic, kafka_partition, kafka_offset, written_at, upload_hash, action, operator, handled_at)
                        values (:topic, :partition, :offset, :written, :hash, :action, :operator, :now)
                        on conflict do nothing""")
                .setParameter("topic", letter.topic())
                .setParameter("partition", letter.partition())
                .setParameter("offset", letter.offset())
                .setParameter("written", letter.writtenAt())
                .setParameter("hash", letter.keyHash())
                .setParameter("action", action.word)
                .setParameter("operator", operator)
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            throw UploadProblem.deadLetterHandled();
        }
        if (action == Action.REPLAYED) {
            outbox.addAgain(letter.origin(), letter.key().orElseThrow(), letter.payload());
        }
    }

    @Transactional
    Map<HandledRow.Place, HandledRow> all() {
        return HandledRow.<HandledRow>listAll().stream()
                .collect(Collectors.toMap(row -> row.place, Function.identity()));
    }

    /** @return a page, the newest first */
    @Transactional
    List<HandledRow> newest(int page, int size) {
        return HandledRow.<HandledRow>find("order by handledAt desc")
                .page(page, size)
                .list();
    }
}
