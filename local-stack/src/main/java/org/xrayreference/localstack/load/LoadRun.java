package org.xrayreference.localstack.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.load.Visitors.Answer;
import org.xrayreference.localstack.load.Visitors.Form;

/** Loads the site in one stage after the other while some visitors read. */
final class LoadRun {
    static final String HALF = "half of it";
    static final String TWICE = "twice of it";

    /** Enough to keep every worker of a small machine busy, without a queue that would blur the rate. */
    private static final int ON_THEIR_WAY = 24;

    private static final int LONGEST_DRAIN_S = 900;
    /** So long the senders of the burst keep the end of their pictures back: they are all there at the same time. */
    private static final int HOLD_S = 3;

    private static final int PICTURES = 8;
    private static final double SLOWEST = 0.1;

    private final LoadOptions options;
    private final Visitors visitors;
    private final Timeline timeline = new Timeline();
    private final Browsing browsing;
    private final Sending sending;
    private final List<Stage> stages = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    LoadRun(LoadOptions options, URI site) throws IOException, InterruptedException {
        this.options = options;
        this.visitors = new Visitors(site);
        this.browsing = new Browsing(visitors, timeline, options.isShort());
        Films films = new Films(options.of("side"));
        List<Form> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(Form.of(films.draw()));
        }
        remarks.add("%d processors, for the site and for the load."
                .formatted(Runtime.getRuntime().availableProcessors()));
        remarks.add("Pictures of %d x %d pixels, %,d KiB; browsing %d pages and pictures a second throughout."
                .formatted(
                        options.of("side"),
                        options.of("side"),
                        pictures.get(0).length() / 1024,
                        options.of("browsing")));
        this.sending = new Sending(visitors, timeline, pictures);
    }

    private interface Work {
        void on(Stage stage) throws InterruptedException, IOException;
    }

    Report run() throws InterruptedException, IOException {
        warmUp();
        stage("browsing alone", stage -> TimeUnit.SECONDS.sleep(options.of("quiet")));
        Stage saturation =
                stage("saturation", stage -> sending.keepBusy(stage, ON_THEIR_WAY, options.of("saturation")));
        double rate = saturation.ready.get() / (saturation.seconds() + saturation.drainSeconds());
        stage(HALF, stage -> steadily(stage, rate / 2, options.of("half")));
        stage(TWICE, stage -> steadily(stage, rate * 2, options.of("twice")));
        stage("%d at once".formatted(options.of("burst")), this::burst);
        stage("slow and idle clients", stage -> aside(stage, rate / 4));
        return new Report(rate, stages, remarks);
    }

    String plot() {
        return new Plot(timeline).draw();
    }

    private Stage stage(String name, Work work) throws InterruptedException, IOException {
        System.out.printf(Locale.ROOT, "%5.0f s  %s …%n", timeline.now(), name);
        Stage stage = new Stage(name);
        double from = timeline.now();
        OpenLoop reading = OpenLoop.start(options.of("browsing"), due -> browsing.open(stage, due));
        work.on(stage);
        stage.end();
        reading.stop();
        timeline.span(name, from);
        sending.drain(LONGEST_DRAIN_S);
        stage.drained();
        stages.add(stage);
        return stage;
    }

    /** What only the first visitors of a fresh process meet is not what is measured. */
    private void warmUp() throws InterruptedException, IOException {
        stage("warm-up", stage -> sending.keepBusy(stage, ON_THEIR_WAY / 2, options.of("warm-up")));
        stages.clear();
    }

    private void steadily(Stage stage, double perSecond, int seconds) throws InterruptedException {
        OpenLoop uploads =
                OpenLoop.start(Math.max(perSecond, SLOWEST), due -> sending.send(stage, due, Sending.AT_ONCE));
        TimeUnit.SECONDS.sleep(seconds);
        uploads.stop();
    }

    private void burst(Stage stage) throws InterruptedException {
        CompletableFuture<Void> release = new CompletableFuture<>();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < options.of("burst"); i++) {
            answers.add(sending.send(stage, System.nanoTime(), release));
        }
        TimeUnit.SECONDS.sleep(HOLD_S);
        release.complete(null);
        answers.forEach(CompletableFuture::join);
    }

    private void aside(Stage stage, double perSecond) throws InterruptedException, IOException {
        try (IdleConnections idle = new IdleConnections(visitors.site(), options.of("idle"));
                SlowReaders readers = new SlowReaders(visitors, browsing.picture(), options.of("slow"));
                SlowSenders slow = new SlowSenders(visitors, options.of("slow"))) {
            steadily(stage, perSecond, options.of("aside"));
            remarks.add("%,d connections that said nothing were open, and %d took a picture in at a byte a second."
                    .formatted(idle.count(), readers.count()));
            remarks.add(String.format(
                    Locale.ROOT,
                    "Of %d clients that sent a byte a second the site ended %d, %d with a reason, the last after %.0f s.",
                    options.of("slow"),
                    slow.ended(),
                    slow.told(),
                    slow.longest()));
        }
    }
}
