package org.xrayreference.preview.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.preview.structure.Limits;

/** How a worker is started: the same Java, the classes of this process, a small heap. */
final class WorkerCommand {
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final String classPath;
    private final Limits limits;
    private final long maxMemory;
    private final boolean maskText;

    WorkerCommand(String classPath, Limits limits, long maxMemory, boolean maskText) {
        this.classPath = classPath;
        this.limits = limits;
        this.maxMemory = maxMemory;
        this.maskText = maskText;
    }

    /** Whoever reads should not wait for what others have sent: a worker gets a third of the time that a service gets. */
    private static List<String> behindOthers() {
        return Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "5") : List.of();
    }

    Process start(Path standardError) throws IOException {
        List<String> command = new ArrayList<>(behindOthers());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Pixels live outside the heap; what is on it is the file, twice, and the encoded results.
        command.addAll(List.of("-Xmx128m", "-Xms20m", "-Xmn8m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40"));
        command.addAll(List.of("-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=32m", "-XX:-UsePerfData"));
        // Java's own classes stay where all processes share them, instead of being moved for each.
        command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions"));
        command.add("-XX:ArchiveRelocationMode=0");
        // A crash report would hold pieces of somebody's picture.
        command.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath, DecodeWorkerMain.class.getName()));
        command.addAll(new WorkerSettings(limits, maxMemory, standardError, maskText).toArguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        // What a network or a decoder has used goes back to the system: the next picture may need all there is. The
        // few megabytes of a preview stay, since asking for them again costs one part in twenty of its time.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", "2097152");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "4194304");
        // Large planes come in pages of 2 MiB where the system lends them: with pages of 4 KiB, much of the time of a
        // large picture went into asking for memory.
        builder.environment().put("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
        // Damage is known by what the decoders say (DecodeToGrey).
        builder.environment().put("OPENCV_LOG_LEVEL", "WARNING");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(standardError.toFile()))
                .start();
    }
}
