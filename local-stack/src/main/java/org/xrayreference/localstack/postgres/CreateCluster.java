package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the files of a new server, whole or not at all. */
public final class CreateCluster {

    private CreateCluster() {}

    /** @param locale initdb's words about the order and the kinds of characters */
    public static void in(Path data, PostgresPrograms programs, String password, Path log, String... locale)
            throws IOException, InterruptedException {
        programs.makeDirectory(data);
        Path passwordFile = Files.createTempFile(data.getParent(), "password", "");
        try {
            Files.writeString(passwordFile, password);
            programs.handOver(passwordFile);
            List<String> command = programs.command(
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + passwordFile,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--no-instructions");
            command.addAll(List.of(locale));
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (initdb.waitFor() != 0) {
                throw new IOException("PostgreSQL could not create " + data + ", see " + log);
            }
        } finally {
            Files.delete(passwordFile);
        }
    }
}
