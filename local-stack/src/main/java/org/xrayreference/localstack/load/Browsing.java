package org.xrayreference.localstack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Visitors who read: the pages and pictures that most of them open, in turn. */
final class Browsing {
    private static final int PEOPLE = 50;
    private static final int EXAMPLES = 12;
    private static final int PATIENCE_S = 120;

    private final Visitors visitors;
    private final Timeline timeline;
    private final boolean mayRefuse;
    private final List<String> paths;
    private final List<String> people = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param mayRefuse whether a page may say when to come again, as an upload may: on a machine that does other things */
    Browsing(Visitors visitors, Timeline timeline, boolean mayRefuse)
            throws JsonProcessingException, InterruptedException {
        this.visitors = visitors;
        this.timeline = timeline;
        this.mayRefuse = mayRefuse;
        for (int i = 0; i < PEOPLE; i++) {
            people.add(visitors.newAddress());
        }
        this.paths = paths();
    }

    private List<String> paths() throws JsonProcessingException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (JsonNode item : someOfTheLibrary()) {
            String id = item.get("id").asText();
            all.addAll(List.of("/", "/library", "/library/" + id, "/api/v1/references/" + id + "/thumbnail"));
            all.addAll(List.of("/findings", "/findings/effusion", "/upload", "/library?finding=effusion&view=PA"));
            all.addAll(List.of("/api/v1/references/" + id + "/image", "/privacy", "/contact", "/library?q=heart"));
        }
        return all;
    }

    /** A fresh suite fills its library in its first seconds. */
    private JsonNode someOfTheLibrary() throws JsonProcessingException, InterruptedException {
        for (int second = 0; second < PATIENCE_S; second++) {
            Visitors.Answer answer = visitors.get("/api/v1/references?size=" + EXAMPLES, people.get(0))
                    .join();
            JsonNode items = new ObjectMapper()
                    .readTree(answer.status() == 200 ? answer.body() : "{}")
                    .path("items");
            if (items.size() == EXAMPLES) {
                return items;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("The library holds too little to browse in");
    }

    /** The address of one of the library, in full. */
    String picture() {
        return paths.stream()
                .filter(path -> path.endsWith("/image"))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the next one. */
    void open(Stage stage, long due) {
        int number = turn.getAndIncrement();
        stage.pages.incrementAndGet();
        visitors.get(paths.get(number % paths.size()), people.get(number % PEOPLE))
                .thenAccept(answer -> {
                    long microseconds = (System.nanoTime() - due) / 1_000;
                    stage.browsing.recordValue(microseconds);
                    timeline.browsed(microseconds / 1_000.0);
                    boolean isRefusal = mayRefuse && answer.status() == 503 && answer.saysWhenToRetry();
                    if (answer.status() != 200 && !isRefusal) {
                        stage.pagesFailed.incrementAndGet();
                    }
                });
    }
}
