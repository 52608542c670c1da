package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the files of a new server, whole or not at all. */
final class CreateCluster {

    private CreateCluster() {}

    static void in(Path data, PostgresPrograms programs, String password, Path log)
            throws IOException, InterruptedException {
        programs.makeDirectory(data);
        Path passwordFile = Files.createTempFile(data.getParent(), "password", "");
        try {
            Files.writeString(passwordFile, password);
            programs.handOver(passwordFile);
            Process initdb = new ProcessBuilder(programs.command(
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
                            // The same order of text on every system.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"))
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
