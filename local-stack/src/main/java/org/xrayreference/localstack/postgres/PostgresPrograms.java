package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's programs, and how to run one. */
public final class PostgresPrograms {
    private final Path directory;
    private final PostgresUser user;

    private PostgresPrograms(Path directory, PostgresUser user) {
        this.directory = directory;
        this.user = user;
    }

    /** Unpacks the programs unless that has been done; into the second directory when the first may not be written. */
    static PostgresPrograms unpack(Path preferred, Path otherwise) throws IOException, InterruptedException {
        PostgresArchive archive = PostgresArchive.ofThisSystem();
        return new PostgresPrograms(archive.unpackedIn(preferred, otherwise), PostgresUser.choose());
    }

    /** @param version what has a folder "bin" with those that are installed */
    public static PostgresPrograms in(Path version) throws IOException, InterruptedException {
        return new PostgresPrograms(version, PostgresUser.choose());
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * What starts a server that only this machine reaches.
     *
     * @param settings each as postgresql.conf has them, for instance {@code shared_buffers=64MB}
     */
    public List<String> serverCommand(Path data, int port, String... settings) {
        List<String> command = command("postgres", "-D", data.toString(), "-p", Integer.toString(port));
        Stream.concat(Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories="), Stream.of(settings))
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    void makeDirectory(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path);
        handOver(path);
    }

    /** Gives a file to the user as whom the programs run. */
    void handOver(Path path) throws IOException, InterruptedException {
        user.own(path);
    }
}
