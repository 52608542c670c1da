package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes archives; what they hold comes in the order it is given in. */
final class MadeArchive {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    MadeArchive with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    MadeArchive with(Path file, String name) {
        try {
            return with(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path tarGz(Path file) throws IOException {
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
            tar(bytes);
        }
        return file;
    }

    Path tar(Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            tar(bytes);
        }
        return file;
    }

    private void tar(OutputStream bytes) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
            entry.setSize(file.getValue().length);
            tar.putArchiveEntry(entry);
            tar.write(file.getValue());
            tar.closeArchiveEntry();
        }
        tar.finish();
    }

    Path zip(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Leaves only the first bytes of a file. */
    static Path cut(Path file, long bytes) throws IOException {
        return Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) bytes));
    }
}
