package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Files that lie in folders. */
final class FolderSource implements PictureSource {
    private final Iterator<Path> files;
    private Path file;
    private long consumed;

    FolderSource(List<Path> files) {
        this.files = files.iterator();
    }

    @Override
    public boolean next() {
        consumed += file == null ? 0 : file.toFile().length();
        file = files.hasNext() ? files.next() : null;
        return file != null;
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public String container() {
        return String.valueOf(file.getParent());
    }

    @Override
    public byte[] bytes() throws RefusedFileException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw PictureSource.tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedFileException("cannot be read: " + e, e);
        }
    }

    @Override
    public long consumed() {
        return consumed;
    }

    @Override
    public void close() {}
}
