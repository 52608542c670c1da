package org.xrayreference.reference.download;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What has come of a file so far, as {@code NAME.part}; beside it, in {@code NAME.part.from}, where it comes from and
 * which version of it. Locked, so that two runs do not write into one.
 */
final class PartFile implements Closeable {
    private final Path target;
    private final Path path;
    private final Path from;
    private final FileChannel channel;

    private PartFile(Path target, Path path, FileChannel channel) {
        this.target = target;
        this.path = path;
        this.from = beside(target, ".part.from");
        this.channel = channel;
    }

    static PartFile of(Path target) throws IOException, FetchFailedException {
        Path path = beside(target, ".part");
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.position(channel.size());
                return new PartFile(target, path, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new FetchFailedException("is being fetched by another thread", e);
        }
        channel.close();
        throw new FetchFailedException("is being fetched by another process");
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    long length() throws IOException {
        return channel.size();
    }

    void append(byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    void startAgain() throws IOException {
        channel.truncate(0);
        Files.deleteIfExists(from);
    }

    /** Which version of the file at that address this is the beginning of, as an HTTP validator. */
    Optional<String> version(URI address) throws IOException {
        if (!Files.exists(from)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(from);
        boolean same = lines.size() == 2 && lines.get(0).equals(address.toString());
        return same ? Optional.of(lines.get(1)) : Optional.empty();
    }

    void isOf(URI address, Optional<String> version) throws IOException {
        if (version.isPresent()) {
            Files.write(from, List.of(address.toString(), version.get()));
        } else {
            Files.deleteIfExists(from);
        }
    }

    Checksum checksum(Checksum like) throws IOException {
        return like.of(path);
    }

    long room() throws IOException {
        return Files.getFileStore(path).getUsableSpace();
    }

    /** It is whole: takes its place. */
    void finish() throws IOException {
        channel.force(true);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(from);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
