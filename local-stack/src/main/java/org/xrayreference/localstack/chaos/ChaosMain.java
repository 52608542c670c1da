package org.xrayreference.localstack.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.xrayreference.localstack.launcher.Installation;
import org.xrayreference.localstack.launcher.LauncherProblem;
import org.xrayreference.localstack.launcher.RestartableSuite;

/**
 * Uploads flow while every process of the suite is killed and started again; afterwards everything must be as the
 * clients were told. The exit code is 0 then, 1 when something is not, 2 for wrong options.
 */
public final class ChaosMain {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<String, String> SETTINGS = Map.of(
            // What was never acknowledged is cleared away while somebody looks.
            "XRAY_RETENTION_PENDING", "PT20S",
            "XRAY_RETENTION_EVERY", "2s",
            // All visitors of a chaos run have one address.
            "XRAY_LIMITS_UPLOAD", "100000/1m",
            "XRAY_LIMITS_MESSAGE", "100000/1m",
            "XRAY_LIMITS_WRITE", "100000/1m",
            "XRAY_LIMITS_READ", "100000/1m",
            // Reading text takes most of a preview's time and shares no state with anything.
            "XRAY_PREVIEW_TEXT", "off",
            // Its uploads are nobody's here.
            "XRAY_CANARY_EVERY", "off");

    private final ChaosOptions options;
    private final Ledger ledger = new Ledger();

    private ChaosMain(ChaosOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("xray.root"));
        int code;
        try {
            ChaosOptions options = ChaosOptions.parse(List.of(arguments), root.resolve("target/chaos"));
            code = new ChaosMain(options).run(Installation.of(root)) ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            code = 2;
        } catch (LauncherProblem problem) {
            System.err.println(problem.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private boolean run(Installation installation) throws Exception {
        System.out.println("Starting eight processes …");
        try (RestartableSuite suite = RestartableSuite.start(installation, options.data(), options.port(), SETTINGS)) {
            Traffic traffic = new Traffic(new SiteClient(suite.site()), ledger, options.seed());
            underFire(suite, traffic);
            suite.awaitReady();
            System.out.println("Everything runs again; waiting until nothing changes any more …");
            await(suite, traffic);
            DeadLetters deadLetters = new DeadLetters(suite.stack().shared().get("kafka.bootstrap.servers"));
            List<ConsumerRecord<byte[], byte[]>> letters = deadLetters.all();
            if (!letters.isEmpty()) {
                System.out.println("Replaying " + letters.size() + " dead letters …");
                deadLetters.replay(letters);
                await(suite, traffic);
            }
            traffic.lookAtAll();
            return report(new Verdict(ledger, StoredState.read(suite)).checks(), letters.size());
        }
    }

    private void underFire(RestartableSuite suite, Traffic traffic) throws InterruptedException, ExecutionException {
        List<FutureTask<Void>> tasks = new ArrayList<>();
        FutureTask<Void> killing = task(() -> new Killer(suite, ledger, options).run());
        FutureTask<Void> sending = task(() -> traffic.send(options.uploads()));
        tasks.add(task(() -> {
            while (!killing.isDone() || !sending.isDone()) {
                traffic.look();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }));
        tasks.add(killing);
        tasks.add(sending);
        tasks.forEach(task -> new Thread(task).start());
        for (FutureTask<Void> task : tasks) {
            task.get();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static FutureTask<Void> task(Work work) {
        return new FutureTask<>(() -> {
            work.run();
            return null;
        });
    }

    /** Until everything is as it should be, or patience ends; the verdict says what is missing then. */
    private void await(RestartableSuite suite, Traffic traffic) throws InterruptedException, IOException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            traffic.look();
            if (traffic.isQuiet()
                    && new Verdict(ledger, StoredState.read(suite))
                            .checks().stream().allMatch(check -> check.broken().isEmpty())) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean report(List<Verdict.Check> checks, int deadLetters) {
        System.out.printf("%n%6d  uploads acknowledged%n", ledger.uploads().size());
        System.out.printf("%6d  attempts not acknowledged%n", ledger.refusals());
        count(
                "became READY and stayed",
                upload -> !upload.isDeleted() && upload.state().equals("READY"));
        count(
                "became REJECTED and stayed",
                upload -> !upload.isDeleted() && upload.state().equals("REJECTED"));
        count("deleted by their owners", SentUpload::isDeleted);
        System.out.printf(
                "%6d  contact messages, each sent twice at least%n",
                ledger.messages().size());
        ledger.kills().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kill -> System.out.printf("%6d  kills of %s%n", kill.getValue(), kill.getKey()));
        System.out.printf("%6d  dead letters, replayed%n%n", deadLetters);
        for (Verdict.Check check : checks) {
            System.out.printf("%6d  %s%n", check.broken().size(), check.what());
            check.broken().stream().limit(5).forEach(line -> System.out.println("            " + line));
        }
        boolean sound = checks.stream().allMatch(check -> check.broken().isEmpty());
        System.out.println(sound ? "Nothing was lost." : "Something was lost; the logs are in " + options.data());
        return sound;
    }

    private void count(String what, Predicate<SentUpload> which) {
        System.out.printf("%6d  %s%n", ledger.uploads().stream().filter(which).count(), what);
    }
}
