package org.xrayreference.localstack.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told, to be compared with what the site has. */
final class Ledger {
    private final List<SentUpload> uploads = new CopyOnWriteArrayList<>();
    private final Set<String> messages = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> kills = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    void acknowledged(SentUpload upload) {
        uploads.add(upload);
    }

    void refused() {
        refused.incrementAndGet();
    }

    void stored(String message) {
        messages.add(message);
    }

    void killed(String part) {
        kills.merge(part, 1, Integer::sum);
    }

    List<SentUpload> uploads() {
        return uploads;
    }

    Set<String> messages() {
        return Set.copyOf(messages);
    }

    Map<String, Integer> kills() {
        return Map.copyOf(kills);
    }

    int refusals() {
        return refused.get();
    }
}
