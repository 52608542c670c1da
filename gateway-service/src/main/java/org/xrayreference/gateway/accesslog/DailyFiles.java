package org.xrayreference.gateway.accesslog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code access-2026-11-22.jsonl}: one file for each day (UTC), readable by the service's user alone. */
public final class DailyFiles implements Lines {
    private static final Pattern NAME = Pattern.compile("access-(\\d{4}-\\d{2}-\\d{2})\\.jsonl");
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;
    private BufferedWriter writer;
    private LocalDate day;

    DailyFiles(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory, PRIVATE_DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException("xray.access-log.directory cannot be made", e);
        }
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void write(Instant at, String line) throws IOException {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (writer == null || !today.equals(day)) {
            close();
            writer = open(today);
            day = today;
        }
        writer.write(line);
        writer.write('\n');
    }

    private BufferedWriter open(LocalDate today) throws IOException {
        Path file = directory.resolve("access-" + today + ".jsonl");
        return new BufferedWriter(Channels.newWriter(
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), PRIVATE_FILE),
                StandardCharsets.US_ASCII));
    }

    /** Lets go of the file, which may be taken away before the next line. */
    @Override
    public void flush() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            BufferedWriter last = writer;
            writer = null;
            last.close();
        }
    }

    /** The files, with when their day began. */
    private Map<Path, Instant> files() {
        Map<Path, Instant> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(directory)) {
            found.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.put(
                            file,
                            LocalDate.parse(name.group(1))
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Lets go of each file whose day began then or before. @return how many */
    public int drop(Instant limit) {
        int dropped = 0;
        for (Map.Entry<Path, Instant> file : files().entrySet()) {
            if (!file.getValue().isAfter(limit)) {
                try {
                    Files.deleteIfExists(file.getKey());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                dropped++;
            }
        }
        return dropped;
    }

    public long due(Instant limit) {
        return files().values().stream().filter(day -> !day.isAfter(limit)).count();
    }

    public Optional<Instant> oldest() {
        return files().values().stream().min(Instant::compareTo);
    }
}
