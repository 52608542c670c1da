package org.xrayreference.reference.importing;

import java.nio.ByteBuffer;

/** What a PNG file says of itself before anything is decoded: a few bytes can stand for a picture that fills the heap. */
record PngHeader(int width, int height, int bytesPerPixel) {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int HEADER = 0x49484452;
    private static final int LENGTH = 29;

    static PngHeader of(byte[] file) throws RefusedFileException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < LENGTH || bytes.getLong(0) != SIGNATURE || bytes.getInt(12) != HEADER) {
            throw new RefusedFileException("is no PNG picture");
        }
        int samples =
                switch (file[25]) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        PngHeader header = new PngHeader(bytes.getInt(16), bytes.getInt(20), samples * (file[24] == 16 ? 2 : 1));
        if (header.width < 1 || header.height < 1) {
            throw new RefusedFileException("has no size");
        }
        return header;
    }

    long pixels() {
        return (long) width * height;
    }
}
