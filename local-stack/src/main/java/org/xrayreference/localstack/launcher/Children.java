package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xrayreference.localstack.process.BoundProcess;

/** The processes of this run, of which none is expected to end before it. */
final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** One of them. */
    record Child(String name, BoundProcess process, Path log) {}

    private final DataDirectory data;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Child> firstEnd = new CompletableFuture<>();
    private Process foreground;
    private boolean stopping;

    Children(DataDirectory data) {
        this.data = data;
    }

    synchronized void start(String name, List<String> command, Map<String, String> environment) throws IOException {
        if (stopping) {
            return;
        }
        Path log = data.freshLog(name);
        Child child = new Child(name, BoundProcess.start("TERM", command, environment, log), log);
        children.add(child);
        Files.writeString(
                data.children(),
                Leftovers.describe(children.stream().map(each -> each.process().pid())));
        child.process().onExit().thenRun(() -> firstEnd.complete(child));
    }

    /** The command has the terminal to itself: its output, its progress bar and its exit code pass through. */
    int runInForeground(ProcessBuilder command) throws IOException, InterruptedException {
        synchronized (this) {
            awaitEndIfStopping();
            foreground = command.inheritIO().start();
        }
        int exitCode = foreground.waitFor();
        awaitEndIfStopping();
        return exitCode;
    }

    /** Throws when one has ended. */
    void requireAlive() throws IOException {
        Optional<Child> ended = Optional.ofNullable(firstEnd.getNow(null));
        if (ended.isPresent()) {
            throw died(ended.get());
        }
    }

    /** Waits, usually for ever. */
    LauncherProblem awaitDeath() throws IOException {
        return died(firstEnd.join());
    }

    private LauncherProblem died(Child child) throws IOException {
        awaitEndIfStopping();
        return LauncherProblem.because(child.name() + " ended by itself with exit code "
                + child.process().exitValue() + ". The end of its log:\n\n"
                + LogTail.of(child.log()) + "\nThe whole log: " + child.log());
    }

    /** During an orderly stop the children end because they were told to: there is nothing to say. */
    private synchronized void awaitEndIfStopping() {
        try {
            while (stopping) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends whoever uses the stack, then the stack. Returns the names of those that ended in order. */
    Set<String> stop() {
        synchronized (this) {
            stopping = true;
        }
        stopForeground();
        Map<Boolean, List<Child>> byRole = children.stream()
                .collect(Collectors.partitioningBy(child -> child.name().equals(StackOfSuite.NAME)));
        byRole.get(false).forEach(child -> child.process().requestStop());
        return Stream.of(false, true)
                .flatMap(role -> byRole.get(role).stream())
                .filter(child -> child.process().stop(PATIENCE))
                .map(Child::name)
                .collect(Collectors.toSet());
    }

    private void stopForeground() {
        if (foreground != null && foreground.isAlive()) {
            foreground.destroy();
            foreground
                    .onExit()
                    .completeOnTimeout(foreground, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            foreground.destroyForcibly();
        }
    }
}
