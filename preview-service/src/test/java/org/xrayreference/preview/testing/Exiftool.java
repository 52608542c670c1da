package org.xrayreference.preview.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Debian's exiftool, which shares no code with what is judged by it. */
public final class Exiftool {
    private static final Path PROGRAM = Path.of("/usr/bin/exiftool");

    private Exiftool() {}

    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Everything it knows of every file in a folder, one answer each, the names with their groups. */
    public static List<JsonNode> read(Path folder) throws IOException {
        Path answer = Files.createTempFile("exiftool", ".json");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-json", "-G1", "-a", "-u", "-ee", "-r", "-ext", "*", folder.toString())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IOException("exiftool took too long");
            }
            List<JsonNode> answers = new ArrayList<>();
            new ObjectMapper().readTree(answer.toFile()).forEach(answers::add);
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
            Files.delete(answer);
        }
    }
}
