package org.xrayreference.reference.importing;

import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** Works on as many decoded pictures at a time as the heap has room for. Safe for use by several threads. */
final class DecodeRoom {
    /** NIH's originals have up to 10 million; what NIH distributes has one. */
    static final long MOST_PIXELS = 16_000_000;

    private static final int KIB = 1024;
    /** For each pixel: the tones, and the samples on their way to them. What comes after decoding needs less. */
    private static final int BESIDE = 6;

    private final ReadPicture readPicture = new ReadPicture(MOST_PIXELS);
    private final int size;
    private final Semaphore room;

    /** @param bytes the most that all together may take */
    DecodeRoom(long bytes) {
        size = (int) Math.min(Integer.MAX_VALUE, bytes / KIB);
        room = new Semaphore(size, true);
    }

    /** Decodes the picture and works on it. */
    <T> T with(byte[] file, Function<GreyPicture, T> work) throws RefusedFileException {
        PngHeader header = PngHeader.of(file);
        long need = header.pixels() * (header.bytesPerPixel() + BESIDE) / KIB;
        if (header.pixels() > MOST_PIXELS || need > size) {
            throw new RefusedFileException("is a picture of " + header.width() + " x " + header.height()
                    + " pixels, too large to be decoded here");
        }
        room.acquireUninterruptibly((int) need);
        try {
            return work.apply(readPicture.read(file));
        } catch (UnreadablePicture e) {
            throw new RefusedFileException(e.getMessage(), e);
        } finally {
            room.release((int) need);
        }
    }
}
