package org.xrayreference.localstack.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Compares what clients were told with what the site has kept. */
final class Verdict {
    private static final List<String> OBJECTS = List.of("preview.jpg", "receipt.json", "thumbnail.jpg");
    private static final Set<String> DECIDED = Set.of("READY", "REJECTED");

    /** @param broken each case in a line; none is what is wanted */
    record Check(String what, List<String> broken) {}

    private final Ledger ledger;
    private final StoredState state;

    Verdict(Ledger ledger, StoredState state) {
        this.ledger = ledger;
        this.state = state;
    }

    List<Check> checks() {
        return List.of(
                uploads("acknowledged uploads without their outcome", upload -> !upload.isDecided()),
                uploads("uploads whose states went backwards", upload -> !upload.wentForward()),
                new Check("stored status histories that are not one, in order", wrongHistories()),
                uploads("deleted uploads that are not gone", upload -> upload.isDeleted() && isAnywhere(upload.id)),
                uploads(
                        "acknowledged uploads that are not stored",
                        upload -> !upload.isDeleted() && !state.uploads().containsKey(upload.id)),
                stored("stored uploads without their outcome", (id, status) -> !DECIDED.contains(status)),
                stored(
                        "READY uploads without their raw picture",
                        (id, status) -> isReady(status) && !state.raw().contains(id)),
                stored(
                        "READY uploads without exactly one preview, thumbnail and receipt",
                        (id, status) -> isReady(status) && !hasItsObjects(id)),
                stored(
                        "READY uploads without exactly one embedding",
                        (id, status) -> isReady(status) && state.embeddings().getOrDefault(id, 0L) != 1),
                new Check(
                        "previews of no READY upload", orphans(state.previews().keySet())),
                new Check(
                        "embeddings of no READY upload",
                        orphans(state.embeddings().keySet())),
                new Check("raw objects of no upload that needs them", orphans(state.raw())),
                new Check("events stuck in the outbox", repeat(state.outbox(), "an event")),
                new Check("raw removals not carried out", repeat(state.removals(), "a removal")),
                new Check("contact messages not stored exactly once", wrongMessages()));
    }

    private Check uploads(String what, Predicate<SentUpload> broken) {
        return new Check(
                what,
                ledger.uploads().stream()
                        .filter(broken)
                        .map(upload -> upload.id + " was to be " + upload.fate + ", deletion " + upload.deletion
                                + ", seen " + upload.states() + ", stored "
                                + state.uploads().get(upload.id) + " "
                                + state.previews().get(upload.id))
                        .toList());
    }

    /** Also those whose acknowledgement was lost on its way. */
    private Check stored(String what, BiPredicate<String, String> broken) {
        return new Check(
                what,
                state.uploads().entrySet().stream()
                        .filter(upload -> broken.test(upload.getKey(), upload.getValue()))
                        .map(upload -> upload.getKey() + " is " + upload.getValue() + ", its objects "
                                + state.previews().get(upload.getKey()))
                        .toList());
    }

    private static boolean isReady(String status) {
        return status.equals("READY");
    }

    private boolean hasItsObjects(String id) {
        return state.previews().getOrDefault(id, List.of()).stream()
                .sorted()
                .toList()
                .equals(OBJECTS);
    }

    private boolean isAnywhere(String id) {
        return state.uploads().containsKey(id)
                || state.raw().contains(id)
                || state.previews().containsKey(id)
                || state.embeddings().containsKey(id);
    }

    /** Also an upload whose acknowledgement was lost on its way is a whole one. */
    private List<String> orphans(Iterable<String> ids) {
        List<String> orphans = new ArrayList<>();
        for (String id : ids) {
            if (!Objects.equals(state.uploads().get(id), "READY")) {
                orphans.add(id + ", stored " + state.uploads().get(id));
            }
        }
        return orphans;
    }

    private static List<String> repeat(long times, String what) {
        return Collections.nCopies((int) times, what);
    }

    private List<String> wrongHistories() {
        List<String> wrong = new ArrayList<>();
        state.uploads().forEach((id, status) -> {
            String right = status.equals("RECEIVED") ? status : "RECEIVED " + status;
            String stored = state.histories().get(id);
            if (!status.equals("PENDING") && !right.equals(stored)) {
                wrong.add(id + " is " + status + ", its history " + stored);
            }
        });
        return wrong;
    }

    private List<String> wrongMessages() {
        List<String> wrong = new ArrayList<>();
        for (String message : ledger.messages()) {
            long stored = state.messages().getOrDefault(message, 0L);
            if (stored != 1) {
                wrong.add(message + ": " + stored + " times");
            }
        }
        for (Map.Entry<String, Long> stored : state.messages().entrySet()) {
            if (!ledger.messages().contains(stored.getKey())) {
                wrong.add(stored.getKey() + ": nobody wrote it");
            }
        }
        return wrong;
    }
}
