package org.xrayreference.preview.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;

import org.xrayreference.preview.pipeline.MakePreview;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.structure.Limits;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.text.MaskText;
import org.xrayreference.preview.text.TextMasking;

/**
 * The child process in which strangers' files are decoded: if one of them takes too long, too much memory or the whole
 * process down, the service only loses a worker. Ends with its parent.
 */
public final class DecodeWorkerMain {
    private DecodeWorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        WorkerSettings settings = WorkerSettings.fromArguments(arguments);
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 * 1024));
        // The answers have standard output for themselves.
        System.setOut(System.err);
        endWithParent();
        Loader.load(opencv_imgcodecs.class);
        // More pictures at a time are more workers; one picture never takes a second core.
        opencv_core.setNumThreads(1);
        MakePreview makePreview = new MakePreview(
                settings.limits(),
                new StandardErrorLog(settings.standardError()),
                settings.maskText() ? MaskText.load() : TextMasking.OFF);
        WarmUp.run(makePreview, settings.maskText());
        // The networks are native by now; their files would stay in the heap until it is full.
        System.gc();
        MemoryGuard.start(settings.maxMemory());
        out.writeInt(WorkerProtocol.READY);
        out.flush();
        answer(new DataInputStream(new FileInputStream(FileDescriptor.in)), out, makePreview, settings.limits());
    }

    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    private static void answer(DataInputStream in, DataOutputStream out, MakePreview makePreview, Limits limits)
            throws IOException {
        while (true) {
            String path;
            try {
                path = in.readUTF();
            } catch (EOFException parentIsGone) {
                return;
            }
            Map<String, Duration> steps = new LinkedHashMap<>();
            Outcome outcome = outcome(Path.of(path), limits, file -> makePreview.from(file, steps::put));
            WorkerProtocol.writeSteps(out, steps);
            WorkerProtocol.write(out, outcome);
        }
    }

    private static Outcome outcome(Path file, Limits limits, Function<byte[], Outcome> make) throws IOException {
        try {
            limits.checkBytes(Files.size(file));
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.code(), refusal.getMessage());
        }
        return make.apply(Files.readAllBytes(file));
    }
}
