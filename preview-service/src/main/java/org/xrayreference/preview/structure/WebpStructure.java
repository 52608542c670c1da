package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Walks the chunks of a WebP (RFC 9649). The decoder gets a new file with the first picture and its transparency alone.
 */
final class WebpStructure {
    private static final int HEADER = 12;
    private static final int FRAME_HEADER = 16;
    private static final int ALPHA_FLAG = 0x10;

    private final Limits limits;
    private final byte[] file;
    private final ByteBuffer buffer;
    private final Carriers carriers = new Carriers();
    private int pictureAt = -1;
    private int alphaAt = -1;
    private int width;
    private int height;
    private boolean lossless;
    private boolean transparency;
    private int orientation = 1;

    private WebpStructure(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean recognises(byte[] file) {
        return file.length >= HEADER && is(file, 0, "RIFF") && is(file, 8, "WEBP");
    }

    static Structure read(byte[] file, Limits limits) {
        return new WebpStructure(file, limits).walk();
    }

    private Structure walk() {
        long end = 8 + Integer.toUnsignedLong(buffer.getInt(4));
        if (end > file.length) {
            throw Refusal.truncated(PictureFormat.WEBP);
        }
        chunks(HEADER, (int) end, true);
        if (pictureAt < 0) {
            throw Refusal.damaged(PictureFormat.WEBP, "its picture data is missing");
        }
        if (end < file.length) {
            carriers.found(Carrier.TRAILING_BYTES);
        }
        limits.checkSize(PictureFormat.WEBP, width, height);
        return new Structure(
                PictureFormat.WEBP,
                width,
                height,
                8,
                transparency,
                OptionalInt.empty(),
                orientation,
                1,
                carriers.counts(),
                essential());
    }

    private void chunks(int from, int to, boolean outer) {
        int at = from;
        while (at + 8 <= to) {
            int length = buffer.getInt(at + 4);
            if (length < 0 || length > to - at - 8) {
                throw Refusal.truncated(PictureFormat.WEBP);
            }
            visit(new String(file, at, 4, StandardCharsets.ISO_8859_1), at, length, outer);
            at += 8 + length + (length & 1);
        }
    }

    private void visit(String type, int at, int length, boolean outer) {
        switch (type) {
            case "VP8 " -> lossy(at, length);
            case "VP8L" -> lossless(at, length);
            case "ALPH" -> alphaAt = pictureAt < 0 && alphaAt < 0 ? at : alphaAt;
            case "ANMF" -> frame(at + 8, length, outer);
            case "ICCP" -> carriers.found(Carrier.ICC);
            case "XMP " -> carriers.found(Carrier.XMP);
            case "EXIF" -> exif(at + 8, length);
            case "VP8X", "ANIM" -> {}
            default -> carriers.found(Carrier.PRIVATE_CHUNK);
        }
    }

    private void frame(int at, int length, boolean outer) {
        if (length < FRAME_HEADER || !outer) {
            throw Refusal.damaged(PictureFormat.WEBP, "one of its frames is not a frame");
        }
        if (pictureAt >= 0) {
            carriers.found(Carrier.FURTHER_FRAME);
        } else {
            chunks(at + FRAME_HEADER, at + length, false);
        }
    }

    private void lossy(int at, int length) {
        if (pictureAt >= 0) {
            carriers.found(Carrier.FURTHER_FRAME);
            return;
        }
        if (length < 10 || (file[at + 11] & 0xFF) != 0x9D || file[at + 12] != 0x01 || file[at + 13] != 0x2A) {
            throw Refusal.damaged(PictureFormat.WEBP, "its picture data does not begin as it should");
        }
        pictureAt = at;
        width = buffer.getShort(at + 14) & 0x3FFF;
        height = buffer.getShort(at + 16) & 0x3FFF;
        transparency = alphaAt >= 0;
    }

    private void lossless(int at, int length) {
        if (pictureAt >= 0) {
            carriers.found(Carrier.FURTHER_FRAME);
            return;
        }
        if (length < 5 || file[at + 8] != 0x2F) {
            throw Refusal.damaged(PictureFormat.WEBP, "its picture data does not begin as it should");
        }
        pictureAt = at;
        lossless = true;
        int packed = buffer.getInt(at + 9);
        width = (packed & 0x3FFF) + 1;
        height = (packed >>> 14 & 0x3FFF) + 1;
        transparency = (packed >>> 28 & 1) != 0;
    }

    private void exif(int at, int length) {
        int skipped = length >= 6 && is(file, at, "Exif") ? 6 : 0;
        ExifFacts exif = ExifFacts.read(file, at + skipped, length - skipped);
        orientation = exif.orientation();
        carriers.foundExif(exif);
    }

    private byte[] essential() {
        boolean extended = transparency && !lossless;
        int size = HEADER + padded(pictureAt) + (extended ? 18 + padded(alphaAt) : 0);
        ByteBuffer plain = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        plain.put(file, 0, 4).putInt(size - 8).put(file, 8, 4);
        if (extended) {
            plain.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(ALPHA_FLAG);
            putThreeBytes(plain, width - 1);
            putThreeBytes(plain, height - 1);
            plain.put(file, alphaAt, padded(alphaAt));
        }
        return plain.put(file, pictureAt, padded(pictureAt)).array();
    }

    private int padded(int at) {
        int length = 8 + buffer.getInt(at + 4);
        return Math.min(file.length - at, length + (length & 1));
    }

    private static void putThreeBytes(ByteBuffer target, int value) {
        target.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static boolean is(byte[] file, int at, String name) {
        return new String(file, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
