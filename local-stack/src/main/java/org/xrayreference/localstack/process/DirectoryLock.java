package org.xrayreference.localstack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory for one process only. The operating system gives the lock back however the process ends. */
public final class DirectoryLock implements AutoCloseable {
    // A lock that nobody refers to would be collected, and given back with that.
    private static final Set<DirectoryLock> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
        HELD.add(this);
    }

    /** The lock, or null when somebody has it. */
    public static DirectoryLock tryTake(Path directory, String name) throws IOException {
        FileChannel channel = open(directory, name);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the same answer as for another process
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        return new DirectoryLock(channel);
    }

    /** Waits until the lock is free. */
    public static DirectoryLock take(Path directory, String name) throws IOException {
        FileChannel channel = open(directory, name);
        channel.lock();
        return new DirectoryLock(channel);
    }

    private static FileChannel open(Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        return FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        HELD.remove(this);
        channel.close();
    }
}
