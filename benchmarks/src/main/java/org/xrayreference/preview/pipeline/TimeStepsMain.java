package org.xrayreference.preview.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;

import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.text.MaskText;
import org.xrayreference.preview.worker.OurWorker;

/** What each step of the pipeline costs, in a process that is started like a decode worker. */
public final class TimeStepsMain {
    private TimeStepsMain() {}

    /** Rounds, and files; prints "file TAB step TAB milliseconds of the processor" for each round. */
    public static void main(String[] arguments) throws IOException {
        opencv_core.setNumThreads(1);
        MakePreview makePreview = new MakePreview(OurWorker.LIMITS, DecoderLog.NONE, MaskText.load());
        int rounds = Integer.parseInt(arguments[0]);
        for (int round = -3; round < rounds; round++) {
            for (int i = 1; i < arguments.length; i++) {
                Map<String, Double> times = times(makePreview, Files.readAllBytes(Path.of(arguments[i])));
                if (round >= 0) {
                    String file = arguments[i];
                    times.forEach((step, time) -> System.out.println(file + "\t" + step + "\t" + time));
                }
            }
        }
    }

    @SuppressWarnings("try")
    private static Map<String, Double> times(MakePreview makePreview, byte[] file) {
        Map<String, Double> times = new LinkedHashMap<>();
        try (PointerScope scope = new PointerScope()) {
            Picture picture = new Picture(file);
            for (Step step : makePreview.steps()) {
                time(times, step.getClass().getSimpleName(), () -> step.apply(picture));
            }
            time(times, "PlainJpegGate", () -> {
                PlainJpegGate.check(picture.made().preview().bytes());
                PlainJpegGate.check(picture.made().thumbnail().bytes());
            });
        }
        return times;
    }

    private static void time(Map<String, Double> times, String step, Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        times.put(step, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
    }
}
