package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * Reads the header of a BMP. The decoder gets a new file with the plain header of 40 bytes, the palette or the masks,
 * and the pixels: no profile, nothing between the parts, nothing behind them.
 */
final class BmpStructure {
    private static final int FILE_HEADER = 14;
    private static final int INFO_HEADER = 40;
    private static final int UNCOMPRESSED = 0;
    private static final int RUN_LENGTH_8 = 1;
    private static final int RUN_LENGTH_4 = 2;
    private static final int BIT_FIELDS = 3;
    private static final int PROFILE_EMBEDDED = 0x4D424544;
    private static final int PROFILE_LINKED = 0x4C494E4B;

    private final Limits limits;
    private final byte[] file;
    private final ByteBuffer buffer;
    private final Carriers carriers = new Carriers();
    private int width;
    private int height;
    private int bits;
    private int compression;
    private int headerSize;

    private BmpStructure(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean recognises(byte[] file) {
        return file.length >= 2 && file[0] == 'B' && file[1] == 'M';
    }

    static Structure read(byte[] file, Limits limits) {
        return new BmpStructure(file, limits).walk();
    }

    private Structure walk() {
        header();
        int start = buffer.getInt(10);
        long length = length(start);
        if (start < FILE_HEADER + headerSize || start + length > file.length) {
            throw Refusal.truncated(PictureFormat.BMP);
        }
        byte[] palette = palette(start);
        count(paletteFrom() + palette.length, start, start + length);
        return new Structure(
                PictureFormat.BMP,
                width,
                Math.abs(height),
                Math.min(8, bits),
                false,
                OptionalInt.empty(),
                1,
                1,
                carriers.counts(),
                essential(palette, start, (int) length));
    }

    private void header() {
        if (file.length < FILE_HEADER + INFO_HEADER) {
            throw Refusal.truncated(PictureFormat.BMP);
        }
        headerSize = buffer.getInt(FILE_HEADER);
        if (headerSize < INFO_HEADER || headerSize > 200) {
            throw Refusal.unsupported("This is a BMP of a kind from before 1990. Save it as PNG and try again.");
        }
        width = buffer.getInt(18);
        height = buffer.getInt(22);
        bits = buffer.getShort(28);
        compression = buffer.getInt(30);
        if (width <= 0 || height == 0 || height == Integer.MIN_VALUE) {
            throw Refusal.damaged(PictureFormat.BMP, "it says that it is " + width + " by " + height + " pixels");
        }
        limits.checkSize(PictureFormat.BMP, width, Math.abs(height));
        boolean known =
                switch (compression) {
                    case UNCOMPRESSED -> bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
                    case RUN_LENGTH_8 -> bits == 8 && height > 0;
                    case RUN_LENGTH_4 -> bits == 4 && height > 0;
                    case BIT_FIELDS -> bits == 16 || bits == 32;
                    default -> false;
                };
        if (!known) {
            throw Refusal.unsupported("This is a rare kind of BMP. Save it as PNG and try again.");
        }
    }

    private long length(int start) {
        if (compression == RUN_LENGTH_8 || compression == RUN_LENGTH_4) {
            int stated = buffer.getInt(34);
            return stated > 0 ? stated : Math.max(1, file.length - start);
        }
        return ((long) width * bits + 31) / 32 * 4 * Math.abs(height);
    }

    private void count(int coloursEnd, int start, long pixelsEnd) {
        long end = pixelsEnd;
        if (headerSize >= 124 && isProfile(buffer.getInt(FILE_HEADER + 56))) {
            carriers.found(Carrier.ICC);
            long profile = FILE_HEADER + Integer.toUnsignedLong(buffer.getInt(FILE_HEADER + 112));
            end = Math.max(end, profile + Integer.toUnsignedLong(buffer.getInt(FILE_HEADER + 116)));
        }
        for (int at = Math.max(coloursEnd, FILE_HEADER + headerSize); at < start; at++) {
            if (file[at] != 0) {
                carriers.foundOnce(Carrier.GAP);
            }
        }
        if (end < file.length) {
            carriers.found(Carrier.TRAILING_BYTES);
        }
    }

    /** The masks of a plain header stand behind it, those of a longer one within. */
    private int paletteFrom() {
        return FILE_HEADER + (bits > 8 ? INFO_HEADER : headerSize);
    }

    private byte[] palette(int start) {
        int from = paletteFrom();
        if (bits > 8) {
            return compression == BIT_FIELDS ? part(from, from + 12, start) : new byte[0];
        }
        int used = buffer.getInt(46);
        int colours = used > 0 && used <= 1 << bits ? used : 1 << bits;
        return part(from, from + 4 * colours, start);
    }

    private byte[] part(int from, int to, int start) {
        if (to > start) {
            throw Refusal.damaged(PictureFormat.BMP, "its colours are missing");
        }
        byte[] part = new byte[to - from];
        System.arraycopy(file, from, part, 0, part.length);
        return part;
    }

    private byte[] essential(byte[] palette, int start, int length) {
        int data = FILE_HEADER + INFO_HEADER + palette.length;
        ByteBuffer plain = ByteBuffer.allocate(data + length).order(ByteOrder.LITTLE_ENDIAN);
        plain.putShort((short) 0x4D42).putInt(data + length).putInt(0).putInt(data);
        plain.putInt(INFO_HEADER)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) bits);
        plain.putInt(compression).putInt(length).putInt(0).putInt(0);
        plain.putInt(bits > 8 ? 0 : palette.length / 4).putInt(0);
        return plain.put(palette).put(file, start, length).array();
    }

    private static boolean isProfile(int colourSpace) {
        return colourSpace == PROFILE_EMBEDDED || colourSpace == PROFILE_LINKED;
    }
}
