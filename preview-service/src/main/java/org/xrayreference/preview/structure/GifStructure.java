package org.xrayreference.preview.structure;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Walks the blocks of a GIF (89a). The decoder gets a new file with the first frame alone, its screen as large as the
 * frame and its transparent colour black.
 */
final class GifStructure {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int COMMENT = 0xFE;
    private static final int PLAIN_TEXT = 0x01;
    private static final int SCREEN_END = 13;

    private final Limits limits;
    private final byte[] file;
    private final Carriers carriers = new Carriers();
    private final ByteArrayOutputStream essential = new ByteArrayOutputStream();
    private byte[] globalColours = new byte[0];
    private int transparent = -1;
    private int width;
    private int height;
    private int frames;

    private GifStructure(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static boolean recognises(byte[] file) {
        return file.length >= 6
                && file[0] == 'G'
                && file[1] == 'I'
                && file[2] == 'F'
                && file[3] == '8'
                && (file[4] == '7' || file[4] == '9')
                && file[5] == 'a';
    }

    static Structure read(byte[] file, Limits limits) {
        return new GifStructure(file, limits).walk();
    }

    private Structure walk() {
        need(SCREEN_END);
        int at = SCREEN_END;
        if ((file[10] & 0x80) != 0) {
            globalColours = colours(at, file[10]);
            at += globalColours.length;
        }
        for (int block = unsigned(at++); block != TRAILER; block = unsigned(at++)) {
            if (block == EXTENSION) {
                at = extension(at);
            } else if (block == FRAME) {
                at = frame(at);
            } else {
                throw Refusal.damaged(PictureFormat.GIF, "a part of it does not begin where the one before ends");
            }
        }
        if (frames == 0) {
            throw Refusal.damaged(PictureFormat.GIF, "its picture data is missing");
        }
        if (at < file.length) {
            carriers.found(Carrier.TRAILING_BYTES);
        }
        essential.write(TRAILER);
        return new Structure(
                PictureFormat.GIF,
                width,
                height,
                8,
                false,
                OptionalInt.empty(),
                1,
                1,
                carriers.counts(),
                essential.toByteArray());
    }

    private int extension(int at) {
        int label = unsigned(at);
        switch (label) {
            case GRAPHIC_CONTROL -> graphicControl(at + 1);
            case COMMENT, PLAIN_TEXT -> carriers.found(Carrier.COMMENT);
            default -> carriers.found(Carrier.APPLICATION_SEGMENT);
        }
        return blocksEnd(at + 1);
    }

    private void graphicControl(int at) {
        need(at + 5);
        if (frames == 0) {
            transparent = (file[at + 1] & 1) != 0 ? file[at + 4] & 0xFF : -1;
        }
    }

    private int frame(int at) {
        need(at + 9);
        int flags = file[at + 8];
        byte[] own = (flags & 0x80) == 0 ? null : colours(at + 9, flags);
        int data = at + 9 + (own == null ? 0 : own.length);
        int end = blocksEnd(data + 1);
        if (frames++ > 0) {
            carriers.found(Carrier.FURTHER_FRAME);
            return end;
        }
        width = unsignedShort(at + 4);
        height = unsignedShort(at + 6);
        limits.checkSize(PictureFormat.GIF, width, height);
        writeFrame(own == null ? globalColours : own, flags & 0x40, data, end);
        return end;
    }

    private void writeFrame(byte[] colours, int interlaced, int data, int end) {
        if (colours.length == 0) {
            throw Refusal.damaged(PictureFormat.GIF, "its colours are missing");
        }
        byte[] visible = colours.clone();
        if (transparent >= 0 && transparent * 3 + 3 <= visible.length) {
            Arrays.fill(visible, transparent * 3, transparent * 3 + 3, (byte) 0);
        }
        int size = Integer.numberOfTrailingZeros(colours.length / 3) - 1;
        essential.writeBytes(new byte[] {'G', 'I', 'F', '8', '9', 'a'});
        writeSize();
        essential.writeBytes(new byte[] {(byte) (0x80 | size), 0, 0});
        essential.writeBytes(visible);
        essential.writeBytes(new byte[] {FRAME, 0, 0, 0, 0});
        writeSize();
        essential.write(interlaced);
        essential.write(file, data, end - data);
    }

    private void writeSize() {
        essential.writeBytes(new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8)});
    }

    private byte[] colours(int at, int flags) {
        int length = 3 << ((flags & 7) + 1);
        need(at + length);
        return Arrays.copyOfRange(file, at, at + length);
    }

    /** Behind a row of blocks, each with its length in front, the last of them empty. */
    private int blocksEnd(int from) {
        int at = from;
        for (int length = unsigned(at); length > 0; length = unsigned(at)) {
            at += 1 + length;
        }
        return at + 1;
    }

    private int unsigned(int at) {
        need(at + 1);
        return file[at] & 0xFF;
    }

    private int unsignedShort(int at) {
        return unsigned(at) | unsigned(at + 1) << 8;
    }

    private void need(int end) {
        if (end > file.length) {
            throw Refusal.truncated(PictureFormat.GIF);
        }
    }
}
