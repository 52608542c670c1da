package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends the server that a killed stack has left on a data directory. */
final class StopOrphan {
    private static final int PATIENCE_S = 30;

    private StopOrphan() {}

    static void of(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        ProcessHandle orphan = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElse(null);
        if (orphan == null || !isPostgres(orphan)) {
            return;
        }
        System.err.println("Stopping PostgreSQL " + orphan.pid() + ", left by a stack that was killed");
        new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
        for (int tenths = 0; orphan.isAlive(); tenths++) {
            if (tenths > PATIENCE_S * 10) {
                throw new IOException("PostgreSQL " + orphan.pid() + " still runs on " + data);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The number in the file may belong to another program by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }
}
