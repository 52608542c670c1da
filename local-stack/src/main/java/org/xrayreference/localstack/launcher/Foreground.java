package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.List;

/** A process that has the terminal to itself: its output and its exit code pass through, and it ends with this one. */
final class Foreground {
    private Foreground() {}

    static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
        return process.waitFor();
    }
}
