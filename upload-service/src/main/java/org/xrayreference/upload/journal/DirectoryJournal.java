package org.xrayreference.upload.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The journal as files, for one host. The directory may be a link to a disk that comes and goes. */
final class DirectoryJournal implements DeletionJournal {
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String HASH = "[0-9a-f]{64}";

    private final Path directory;

    DirectoryJournal(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(directory);
    }

    @Override
    public void add(JournalEntry entry) {
        Path file = file(entry.key());
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), ".", ".tmp");
            Files.writeString(temporary, entry.text());
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<JournalEntry.Key> keys() {
        if (!isThere()) {
            return List.of();
        }
        List<JournalEntry.Key> keys = new ArrayList<>();
        for (String day : names(directory, DATE)) {
            names(directory.resolve(day), HASH).forEach(hash -> keys.add(JournalEntry.Key.parse(day + "/" + hash)));
        }
        return keys;
    }

    /** By name alone: what is being written meanwhile is renamed under the eyes of whoever looks at files. */
    private static List<String> names(Path folder, String pattern) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<JournalEntry> read(JournalEntry.Key key) {
        try {
            return Optional.of(JournalEntry.parse(key.hash(), Files.readString(file(key), StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(JournalEntry.Key key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(JournalEntry.Key key) {
        return directory.resolve(key.toString());
    }
}
