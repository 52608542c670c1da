package org.xrayreference.preview.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.StepWatch;
import org.xrayreference.preview.structure.Limits;

/** A decode worker as the service starts it, but for its text masking, which no peer has. */
public final class OurWorker implements AutoCloseable {
    private static final long MAX_BYTES = 30L << 20;
    private static final long MAX_MEMORY = 512L << 20;
    public static final Limits LIMITS = new Limits(MAX_BYTES, 40_000_000, 16_384, 20);

    private final Process process;
    private final Path standardError;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    public OurWorker() throws IOException {
        standardError = Files.createTempFile("bench-worker", ".log");
        process = new WorkerCommand(System.getProperty("java.class.path"), LIMITS, MAX_MEMORY, false)
                .start(standardError);
        requests = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        if (answers.readInt() != WorkerProtocol.READY) {
            throw new IOException("the worker does not start");
        }
    }

    public Outcome.Made make(Path picture) throws IOException {
        requests.writeUTF(picture.toString());
        requests.flush();
        WorkerProtocol.readSteps(answers, StepWatch.NONE);
        Outcome outcome = WorkerProtocol.read(answers);
        if (outcome instanceof Outcome.Made made) {
            return made;
        }
        throw new IOException(picture + ": " + outcome);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        standardError.toFile().delete();
    }
}
