package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Tells what the application segments of a JPEG carry, by the names they begin with. */
final class JpegCarriers {
    private static final int PHOTOSHOP_IPTC = 0x0404;
    private static final int ADOBE_LENGTH = 12;
    private static final int PHOTOSHOP_THUMBNAIL = 0x040C;

    private final byte[] file;
    private final Carriers carriers = new Carriers();
    private int orientation = 1;

    JpegCarriers(byte[] file) {
        this.file = file;
    }

    int orientation() {
        return orientation;
    }

    Map<Carrier, Integer> counts() {
        return carriers.counts();
    }

    void visitComment() {
        carriers.found(Carrier.COMMENT);
    }

    void visitTrailing(int at) {
        if (at < file.length) {
            carriers.found(Carrier.TRAILING_BYTES);
        }
    }

    boolean isAdobe(int at) {
        return begins(at, file.length, "Adobe");
    }

    void visitApplication(int number, int at, int end) {
        if (number == 0 && begins(at, end, "JFIF\0")) {
            if (end - at > 14) {
                carriers.found(Carrier.EMBEDDED_THUMBNAIL);
            }
        } else if (number == 0 && begins(at, end, "JFXX\0")) {
            carriers.found(Carrier.EMBEDDED_THUMBNAIL);
        } else if (number == 1 && begins(at, end, "Exif\0")) {
            exif(at + 6, end);
        } else if (number == 1 && begins(at, end, "http://ns.adobe.com/x")) {
            carriers.found(Carrier.XMP);
        } else if (number == 2 && begins(at, end, "ICC_PROFILE\0")) {
            // One profile may be spread over many segments.
            carriers.foundOnce(Carrier.ICC);
        } else if (number == 13 && begins(at, end, "Photoshop 3.0\0")) {
            photoshop(at + 14, end);
        } else if (number != 14 || !isAdobe(at) || end - at > ADOBE_LENGTH) {
            carriers.found(Carrier.APPLICATION_SEGMENT);
        }
    }

    private void exif(int at, int end) {
        ExifFacts exif = end > at ? ExifFacts.read(file, at, end - at) : ExifFacts.read(file, 0, 0);
        if (orientation == 1) {
            orientation = exif.orientation();
        }
        carriers.foundExif(exif);
    }

    /** A row of resources: "8BIM", id, padded name, size, padded data. */
    private void photoshop(int from, int end) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        boolean named = false;
        int at = from;
        while (at + 12 <= end && begins(at, end, "8BIM")) {
            int id = buffer.getShort(at + 4) & 0xFFFF;
            int nameLength = file[at + 6] & 0xFF;
            int sizeAt = at + 6 + ((nameLength + 2) & ~1);
            int size = sizeAt + 4 <= end ? buffer.getInt(sizeAt) : -1;
            if (size < 0 || size > end - sizeAt - 4) {
                break;
            }
            named |= id == PHOTOSHOP_IPTC || id == PHOTOSHOP_THUMBNAIL;
            if (id == PHOTOSHOP_IPTC) {
                carriers.found(Carrier.IPTC);
            } else if (id == PHOTOSHOP_THUMBNAIL) {
                carriers.found(Carrier.EMBEDDED_THUMBNAIL);
            }
            at = sizeAt + 4 + ((size + 1) & ~1);
        }
        if (!named) {
            carriers.found(Carrier.PHOTOSHOP);
        }
    }

    private boolean begins(int at, int end, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return at + bytes.length <= end && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
