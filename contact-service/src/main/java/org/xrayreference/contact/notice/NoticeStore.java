package org.xrayreference.contact.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What operators are to be told, as it stands beside the messages and reports themselves. */
@ApplicationScoped
class NoticeStore implements TellOperators.Book {
    private final EntityManager entities;

    NoticeStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Another replica that asks at the same time gets what this one does not. */
    @Override
    @Transactional
    public List<Due> takeUp(Instant now, int mostTries) {
        List<Due> due = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<?> rows = entities.createNativeQuery(
                            "select id, notice_tries from " + kind.word()
                                    + " where notice_due <= :now and notice_tries < :most for update skip locked",
                            Object[].class)
                    .setParameter("now", now)
                    .setParameter("most", mostTries)
                    .getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                due.add(new Due(kind, (UUID) columns[0], ((Number) columns[1]).intValue() + 1));
            }
        }
        due.forEach(one -> note(one, now.plus(TellOperators.waitAfter(one.tries()))));
        return due;
    }

    @Override
    @Transactional
    public void told(List<Due> told) {
        told.forEach(one -> note(one, null));
    }

    @Override
    @Transactional
    public Map<Kind, Long> waiting() {
        Map<Kind, Long> waiting = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Object count = entities.createNativeQuery(
                            "select count(*) from " + kind.word() + " where state = 'new'", Long.class)
                    .getSingleResult();
            waiting.put(kind, (Long) count);
        }
        return waiting;
    }

    private void note(Due one, Instant next) {
        entities.createNativeQuery("update " + one.kind().word()
                        + " set notice_tries = :tries, notice_due = cast(:next as timestamptz) where id = :id")
                .setParameter("tries", one.tries())
                .setParameter("next", next)
                .setParameter("id", one.id())
                .executeUpdate();
    }
}
