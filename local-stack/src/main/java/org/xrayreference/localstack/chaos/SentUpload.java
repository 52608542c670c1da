package org.xrayreference.localstack.chaos;

import java.util.ArrayList;
import java.util.List;

/** An upload that the site has acknowledged, and what was seen of it since. */
final class SentUpload {
    /** What the picture that was sent must come to. */
    enum Fate {
        READY,
        REJECTED
    }

    /** When its owner takes it back. */
    enum Deletion {
        NEVER,
        AT_ONCE,
        WHEN_DECIDED
    }

    final String id;
    final String deleteToken;
    final Fate fate;
    final Deletion deletion;

    private final List<String> states = new ArrayList<>();
    private boolean deleted;

    SentUpload(String id, String deleteToken, Fate fate, Deletion deletion) {
        this.id = id;
        this.deleteToken = deleteToken;
        this.fate = fate;
        this.deletion = deletion;
    }

    /** @param state RECEIVED, READY, REJECTED, or the status code of an answer without one */
    synchronized void saw(String state) {
        if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
            states.add(state);
        }
    }

    synchronized String state() {
        return states.isEmpty() ? "" : states.get(states.size() - 1);
    }

    synchronized void deletionAcknowledged() {
        deleted = true;
    }

    synchronized boolean isDeleted() {
        return deleted;
    }

    synchronized boolean isDecided() {
        return deleted || state().equals(fate.name());
    }

    /** Whether the states came in the order that an upload goes through, without one that goes back. */
    synchronized boolean wentForward() {
        List<String> order = List.of("RECEIVED", fate.name(), "410");
        int at = -1;
        for (String state : states) {
            int place = order.indexOf(state);
            if (place <= at || (place == 2 && deletion == Deletion.NEVER)) {
                return false;
            }
            at = place;
        }
        return true;
    }

    synchronized List<String> states() {
        return List.copyOf(states);
    }
}
