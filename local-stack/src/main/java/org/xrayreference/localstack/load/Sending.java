package org.xrayreference.localstack.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.localstack.load.Visitors.Answer;
import org.xrayreference.localstack.load.Visitors.Form;

/** Visitors who send pictures, and who come back until they know what became of them. */
final class Sending {
    static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKS_AT_ONCE = 24;
    private static final long LOOK_EVERY_MS = 250;

    private final Visitors visitors;
    private final Timeline timeline;
    private final List<Form> pictures;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ConcurrentLinkedDeque<Accepted> undecided = new ConcurrentLinkedDeque<>();

    private record Accepted(String id, Stage stage) {}

    Sending(Visitors visitors, Timeline timeline, List<Form> pictures) {
        this.visitors = visitors;
        this.timeline = timeline;
        this.pictures = pictures;
        Thread watcher = new Thread(this::watch, "watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    CompletableFuture<Answer> send(Stage stage, long due, CompletableFuture<Void> release) {
        stage.sent.incrementAndGet();
        unanswered.incrementAndGet();
        Form picture = pictures.get(turn.getAndIncrement() % pictures.size());
        return visitors.upload(picture, release).whenComplete((answer, never) -> {
            stage.uploading.recordValue((System.nanoTime() - due) / 1_000);
            try {
                count(stage, answer);
            } finally {
                unanswered.decrementAndGet();
            }
        });
    }

    private void count(Stage stage, Answer answer) {
        if (answer.status() == 202) {
            try {
                undecided.add(
                        new Accepted(JSON.readTree(answer.body()).get("id").asText(), stage));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            stage.accepted.incrementAndGet();
            timeline.accepted();
        } else if ((answer.status() == 429 || answer.status() == 503) && answer.saysWhenToRetry()) {
            stage.refused.incrementAndGet();
            timeline.refused();
        } else {
            stage.otherwise.incrementAndGet();
            System.out.println("  an upload met " + answer.status() + " " + answer.body());
        }
    }

    /** Keeps so many pictures on their way until the time is over: a new one is sent when another is decided. */
    void keepBusy(Stage stage, int onTheirWay, int seconds) throws InterruptedException {
        AtomicInteger sending = new AtomicInteger();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            while (undecided.size() + sending.get() < onTheirWay) {
                sending.incrementAndGet();
                send(stage, System.nanoTime(), AT_ONCE).whenComplete((answer, never) -> sending.decrementAndGet());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Until all that were sent are answered, and all that were accepted decided. */
    void drain(int longestSeconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(longestSeconds);
        while ((unanswered.get() > 0 || !undecided.isEmpty()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Looks at the oldest ones, again and again. */
    private void watch() {
        try {
            while (!Thread.interrupted()) {
                List<CompletableFuture<Void>> looks = new ArrayList<>();
                Iterator<Accepted> oldest = undecided.iterator();
                while (oldest.hasNext() && looks.size() < LOOKS_AT_ONCE) {
                    looks.add(look(oldest.next()));
                }
                looks.forEach(CompletableFuture::join);
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> look(Accepted upload) {
        return visitors.get("/api/v1/uploads/" + upload.id(), visitors.newAddress())
                .thenAccept(answer -> {
                    String status = answer.status() == 200 ? status(answer) : "";
                    if (status.equals("READY") || status.equals("REJECTED")) {
                        (status.equals("READY") ? upload.stage().ready : upload.stage().rejected).incrementAndGet();
                        timeline.decided();
                        undecided.remove(upload);
                    }
                });
    }

    private static String status(Answer answer) {
        try {
            return JSON.readTree(answer.body()).get("status").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
