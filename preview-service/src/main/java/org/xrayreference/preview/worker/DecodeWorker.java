package org.xrayreference.preview.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.StepWatch;

/** The parent's end of one child process. Used by one thread at a time. */
final class DecodeWorker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path standardError;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final ScheduledExecutorService clock;

    private DecodeWorker(Process process, Path standardError, ScheduledExecutorService clock) {
        this.process = process;
        this.standardError = standardError;
        this.clock = clock;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Returns when the worker has decoded its first, own, picture. */
    static DecodeWorker start(WorkerCommand command, ScheduledExecutorService clock) {
        try {
            Path standardError = Files.createTempFile("decode-worker", ".log");
            DecodeWorker worker = new DecodeWorker(command.start(standardError), standardError, clock);
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            throw new WorkerUnavailableException("a decode worker does not start", e);
        }
    }

    private void awaitReady() throws IOException {
        Alarm alarm = new Alarm(START_LIMIT);
        try {
            if (answers.readInt() != WorkerProtocol.READY) {
                throw new IOException("it speaks another language");
            }
        } catch (IOException e) {
            String said = Files.readString(standardError);
            close();
            throw new IOException(said.lines().limit(10).reduce("it said:", (a, b) -> a + "\n" + b), e);
        } finally {
            alarm.cancel();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Throws when the worker ended; it is of no further use then. */
    Outcome make(Path file, Duration limit, StepWatch watch) throws WorkerEndedException {
        Alarm alarm = new Alarm(limit);
        try {
            requests.writeUTF(file.toString());
            requests.flush();
            WorkerProtocol.readSteps(answers, watch);
            return WorkerProtocol.read(answers);
        } catch (IOException | RuntimeException outOfStep) {
            // Also an answer that cannot be read: what comes next would be taken for the answer to the next picture.
            close();
            throw new WorkerEndedException(alarm.rang(), MemoryGuard.isTooMuch(process.exitValue()));
        } finally {
            alarm.cancel();
        }
    }

    /** Kills the process and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            Files.deleteIfExists(standardError);
        } catch (IOException leftToTheTemporaryFolder) {
            return;
        }
    }

    /** Kills the process when time is up, which ends the reading of its answer. */
    private final class Alarm {
        private final AtomicBoolean rang = new AtomicBoolean();
        private final ScheduledFuture<?> pending;

        Alarm(Duration limit) {
            pending = clock.schedule(
                    () -> {
                        rang.set(true);
                        process.destroyForcibly();
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        boolean rang() {
            return rang.get();
        }

        void cancel() {
            pending.cancel(false);
        }
    }

    /** The process ended before it answered. */
    static final class WorkerEndedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean tookTooLong;
        private final boolean tookTooMuchMemory;

        WorkerEndedException(boolean tookTooLong, boolean tookTooMuchMemory) {
            super("the decode worker ended");
            this.tookTooLong = tookTooLong;
            this.tookTooMuchMemory = tookTooMuchMemory;
        }

        boolean tookTooLong() {
            return tookTooLong;
        }

        boolean tookTooMuchMemory() {
            return tookTooMuchMemory;
        }
    }
}
