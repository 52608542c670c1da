package org.xrayreference.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child that ends when this JVM ends, also after {@code kill -9}, whatever program it is.
 *
 * <p>This JVM holds a pipe that a small shell beside the child reads: the end of the pipe makes the shell send the
 * signal, and kill a child that has not ended two minutes later. The child has a session of its own where the system
 * offers that, so that Ctrl-C in the terminal reaches this JVM alone, which then ends its children in order.
 */
public final class BoundProcess {
    private static final String SCRIPT = """
            signal=$1; shift
            trap '' INT
            exec 3<&0
            (
              while read -r _; do :; done
              kill -"$signal" $$ || exit
              looks=0
              while [ $((looks += 1)) -le 600 ]; do
                sleep 0.2
                kill -0 $$ || exit
              done
              kill -KILL $$
            ) <&3 >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private static final int KILLED = 128 + 9;

    private final Process process;

    private BoundProcess(Process process) {
        this.process = process;
    }

    /**
     * @param signal what ends the program orderly, for instance {@code TERM}
     * @param log receives standard output and error, appended
     */
    public static BoundProcess start(String signal, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        List<String> line = new ArrayList<>(newSession());
        line.addAll(List.of("/bin/sh", "-c", SCRIPT, "sh", signal));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new BoundProcess(builder.start());
    }

    private static List<String> newSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .limit(1)
                .toList();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks the child to end. */
    public void requestStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // then the shell has been told
        }
    }

    /** Ends the child without asking, and what it has started itself as well, as a machine that loses power does. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /**
     * The child, and what it has started itself, hear and say nothing until they are resumed; whoever connects to them
     * still gets a connection.
     */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        send(name, process.pid());
        for (ProcessHandle descendant : process.descendants().toList()) {
            send(name, descendant.pid());
        }
    }

    private void send(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                .redirectErrorStream(true)
                .start();
        if (kill.waitFor() != 0 && ProcessHandle.of(pid).isPresent()) {
            throw new IOException("Process " + pid + " takes no signal " + name);
        }
    }

    /** Asks the child to end, waits, and kills it when it does not; the answer says whether it ended by itself. */
    public boolean stop(Duration patience) {
        requestStop();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return process.exitValue() != KILLED;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
