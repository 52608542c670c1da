package org.xrayreference.localstack.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.chaos.SiteClient.Answer;

/** What visitors do: they send, look, take back and write, and try again when nobody answers. */
final class Traffic {
    private static final long TRY_AGAIN_MS = 250;
    private static final int ONE_IN_DAMAGED = 8;
    private static final int ONE_IN_MESSAGE = 5;

    private final SiteClient site;
    private final Ledger ledger;
    private final DrawPictures pictures;
    private final Random random;

    Traffic(SiteClient site, Ledger ledger, long seed) {
        this.site = site;
        this.ledger = ledger;
        this.pictures = new DrawPictures(seed);
        this.random = new Random(seed);
    }

    /** Goes on until as many uploads are acknowledged. */
    void send(int uploads) throws InterruptedException, IOException {
        while (ledger.uploads().size() < uploads) {
            SentUpload.Fate fate =
                    random.nextInt(ONE_IN_DAMAGED) == 0 ? SentUpload.Fate.REJECTED : SentUpload.Fate.READY;
            Optional<Answer> answer =
                    site.upload(fate == SentUpload.Fate.READY ? pictures.sound() : pictures.damaged());
            if (answer.isPresent() && answer.get().status() == 202) {
                acknowledged(answer.get(), fate);
            } else {
                ledger.refused();
                TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MS);
            }
        }
    }

    private void acknowledged(Answer answer, SentUpload.Fate fate) throws InterruptedException {
        SentUpload upload = new SentUpload(
                answer.body().get("id").asText(),
                answer.body().get("deleteToken").asText(),
                fate,
                someDeletion());
        ledger.acknowledged(upload);
        if (upload.deletion == SentUpload.Deletion.AT_ONCE) {
            tryToDelete(upload);
        }
        if (random.nextInt(ONE_IN_MESSAGE) == 0) {
            write("Message " + UUID.randomUUID());
        }
    }

    private SentUpload.Deletion someDeletion() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> SentUpload.Deletion.AT_ONCE;
            case 2, 3 -> SentUpload.Deletion.WHEN_DECIDED;
            default -> SentUpload.Deletion.NEVER;
        };
    }

    /** The key stays the same until the message is known to be stored; then it is sent once more, as a nervous hand does. */
    private void write(String message) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        while (!status(site.write(key, message), 201)) {
            TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MS);
        }
        ledger.stored(message);
        site.write(key, message);
    }

    private static boolean status(Optional<Answer> answer, int wanted) {
        return answer.isPresent() && answer.get().status() == wanted;
    }

    private void tryToDelete(SentUpload upload) throws InterruptedException {
        Optional<Answer> answer = site.delete(upload.id, upload.deleteToken);
        // 410: an answer got lost on the way, the deletion did not.
        if (status(answer, 204) || status(answer, 410)) {
            upload.deletionAcknowledged();
        }
    }

    /** Looks at every upload that may still change, once. */
    void look() throws InterruptedException {
        for (SentUpload upload : List.copyOf(ledger.uploads())) {
            if (upload.isDeleted() ? !upload.state().equals("410") : !upload.isDecided() || mustBeDeleted(upload)) {
                look(upload);
            }
        }
    }

    /** Looks at every upload once more. */
    void lookAtAll() throws InterruptedException {
        for (SentUpload upload : ledger.uploads()) {
            look(upload);
        }
    }

    private static boolean mustBeDeleted(SentUpload upload) {
        return upload.deletion != SentUpload.Deletion.NEVER && !upload.isDeleted();
    }

    private void look(SentUpload upload) throws InterruptedException {
        boolean wasDeleted = upload.isDeleted();
        Optional<Answer> answer = site.show(upload.id);
        if (answer.isEmpty() || answer.get().status() >= 500) {
            return;
        }
        // A deletion while the question was under way makes either answer right.
        if (wasDeleted == upload.isDeleted()) {
            upload.saw(
                    answer.get().status() == 200
                            ? answer.get().body().get("status").asText()
                            : Integer.toString(answer.get().status()));
        }
        boolean due = upload.deletion == SentUpload.Deletion.AT_ONCE || upload.isDecided();
        if (mustBeDeleted(upload) && due) {
            tryToDelete(upload);
        }
    }

    boolean isQuiet() {
        return ledger.uploads().stream()
                .allMatch(upload -> upload.deletion == SentUpload.Deletion.NEVER
                        ? upload.isDecided()
                        : upload.isDeleted() && upload.state().equals("410"));
    }
}
