package org.xrayreference.reference.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The files of a tar or zip archive, read as a stream from its beginning: nothing is unpacked to disk, no more than one
 * file is in memory, and of an archive that ends too early everything before is had.
 */
final class ArchiveSource implements PictureSource {
    // a lone .gz: so do the addresses of NIH's archives end
    private static final Pattern NAME = Pattern.compile("(.*\\.(zip|tar|tgz|tar\\.gz))|([^.]+\\.gz)");
    private static final int BUFFER = 1 << 16;
    private static final long HEADERS = 1 << 20;
    private static final int MOST_FILES = 2_000_000;

    private final Path file;
    private final MeteredStream onDisk;
    private final MeteredStream unpacked;
    private final ArchiveInputStream<?> archive;
    private ArchiveEntry entry;
    private long startOfEntry;
    private int files;

    private ArchiveSource(Path file, MeteredStream onDisk, MeteredStream unpacked, boolean zip) {
        this.file = file;
        this.onDisk = onDisk;
        this.unpacked = unpacked;
        this.archive = zip
                ? new ZipArchiveInputStream(unpacked, StandardCharsets.UTF_8.name(), true, false)
                : new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
    }

    static boolean isArchive(Path file) {
        return NAME.matcher(lowerCase(file)).matches();
    }

    static ArchiveSource open(Path file) throws IOException {
        MeteredStream onDisk = new MeteredStream(Files.newInputStream(file));
        try {
            InputStream buffered = new BufferedInputStream(onDisk, BUFFER);
            boolean packed = lowerCase(file).endsWith("gz");
            InputStream plain = packed ? new GZIPInputStream(buffered, BUFFER) : buffered;
            return new ArchiveSource(
                    file, onDisk, new MeteredStream(plain), lowerCase(file).endsWith(".zip"));
        } catch (IOException e) {
            onDisk.close();
            throw e;
        }
    }

    private static String lowerCase(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean next() throws IOException {
        try {
            do {
                allowHeaders();
                entry = archive.getNextEntry();
                startOfEntry = unpacked.consumed();
            } while (entry != null && entry.isDirectory());
            if (entry == null) {
                readToEnd();
            } else if (++files > MOST_FILES) {
                throw new IOException("it holds more than " + MOST_FILES + " files");
            }
            return entry != null;
        } catch (RuntimeException e) {
            throw new IOException("it is broken: " + e.getMessage(), e);
        }
    }

    /** What is left of the present file may be passed, and some headers. */
    private void allowHeaders() throws IOException {
        if (entry instanceof TarArchiveEntry file) {
            if (file.isSparse()) {
                throw new IOException("it holds a file with holes, " + file.getName());
            }
            long left = Math.max(0, file.getSize() - (unpacked.consumed() - startOfEntry));
            unpacked.allow(left > Long.MAX_VALUE - HEADERS ? Long.MAX_VALUE : left + HEADERS);
        } else if (archive instanceof TarArchiveInputStream) {
            unpacked.allow(HEADERS);
        }
        // the headers of a zip archive cannot be long
    }

    /** The end of a gzipped stream is where its checksum is; that of a zip archive, its list of contents. */
    private void readToEnd() throws IOException {
        if (archive instanceof ZipArchiveInputStream && !ZipEnd.isIn(file)) {
            throw new IOException("it ends too early");
        }
        if (archive instanceof TarArchiveInputStream) {
            unpacked.allow(HEADERS);
            unpacked.skip(Long.MAX_VALUE);
        }
    }

    @Override
    public String name() {
        String path = entry.getName();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    @Override
    public String place() {
        return file + "!" + name();
    }

    @Override
    public String container() {
        return file.toString();
    }

    @Override
    public byte[] bytes() throws IOException, RefusedFileException {
        if (entry.getSize() > MOST_BYTES) {
            throw PictureSource.tooLarge();
        }
        if (!archive.canReadEntryData(entry)) {
            throw new RefusedFileException("is packed in a way that cannot be read here");
        }
        unpacked.allow(Long.MAX_VALUE);
        try {
            byte[] bytes = archive.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw PictureSource.tooLarge();
            }
            return bytes;
        } catch (RuntimeException e) {
            throw new IOException("it is broken: " + e.getMessage(), e);
        }
    }

    @Override
    public long consumed() {
        return onDisk.consumed();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
