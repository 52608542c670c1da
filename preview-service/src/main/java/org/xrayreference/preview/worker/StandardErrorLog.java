package org.xrayreference.preview.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.xrayreference.preview.pipeline.DecoderLog;

/** Reads this process's own standard error, which goes to a file and is appended to. */
final class StandardErrorLog implements DecoderLog {
    private final Path file;

    StandardErrorLog(Path file) {
        this.file = file;
    }

    @Override
    public void clear() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
