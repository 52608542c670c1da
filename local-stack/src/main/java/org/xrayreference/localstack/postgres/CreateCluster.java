package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import org.xrayreference.localstack.process.BoundProcess;
import org.xrayreference.localstack.process.DeleteTree;

/** Makes the files of a new server, whole or not at all. */
public final class CreateCluster {

    private CreateCluster() {}

    /** @param locale initdb's words about the order and the kinds of characters */
    public static void in(Path data, PostgresPrograms programs, String password, Path log, String... locale)
            throws IOException, InterruptedException {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            DeleteTree.at(unfinished); // Left by a try that was killed.
        }
        programs.makeDirectory(unfinished);
        Path passwordFile = Files.createTempFile(data.getParent(), "password", "");
        try {
            Files.writeString(passwordFile, password);
            programs.handOver(passwordFile);
            List<String> command = programs.command(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + passwordFile,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--no-instructions");
            command.addAll(List.of(locale));
            // It must not tidy up behind its parent's back, where the next try is at work.
            BoundProcess initdb = BoundProcess.start("KILL", command, Map.of(), log);
            if (initdb.onExit().join().exitValue() != 0) {
                throw new IOException("PostgreSQL could not create " + data + ", see " + log);
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
