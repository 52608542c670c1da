package org.xrayreference.benchmarks.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** A peer that is told a line for each picture, and answers a line that ends in {@code ok}. */
final class LineContestant implements Contestant {
    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;
    private final BiFunction<Path, Path, String> line;

    /** @param line of a picture and of a folder, which may be null */
    LineContestant(List<String> command, BiFunction<Path, Path, String> line) throws IOException {
        this.line = line;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("VIPS_CONCURRENCY", "1");
        builder.environment().put("OMP_NUM_THREADS", "1");
        process = builder.start();
        requests = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void make(Path picture, Path folder) throws IOException {
        requests.println(line.apply(picture, folder));
        String answer = answers.readLine();
        if (answer == null || !answer.endsWith("ok")) {
            throw new IOException(process.info().commandLine().orElse("the peer") + " answers " + answer);
        }
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
