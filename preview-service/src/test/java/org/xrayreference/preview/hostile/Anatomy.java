package org.xrayreference.preview.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xrayreference.preview.structure.PictureFormat;

/** Where the parts of a sound file are, and the numbers that a reader believes. */
final class Anatomy {
    enum Means {
        NUMBER,
        WIDTH,
        HEIGHT
    }

    record Part(int from, int to) {}

    record Field(int at, int size, ByteOrder order, Means means) {
        void set(byte[] file, long value) {
            for (int i = 0; i < size; i++) {
                int shift = 8 * (order == ByteOrder.LITTLE_ENDIAN ? i : size - 1 - i);
                file[at + i] = (byte) (value >>> shift);
            }
        }

        long get(byte[] file) {
            long value = 0;
            for (int i = 0; i < size; i++) {
                value = value << 8 | file[order == ByteOrder.LITTLE_ENDIAN ? at + size - 1 - i : at + i] & 0xFF;
            }
            return value;
        }

        /** Without a sign, should it have one. */
        long most() {
            return (1L << 8 * size - (size == 4 ? 1 : 0)) - 1;
        }
    }

    private final byte[] file;
    private final ByteBuffer buffer;
    private final List<Part> parts = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    private Anatomy(byte[] file, ByteOrder order) {
        this.file = file;
        this.buffer = ByteBuffer.wrap(file).order(order);
    }

    static Anatomy of(PictureFormat format, byte[] file) {
        return switch (format) {
            case PNG -> new Anatomy(file, ByteOrder.BIG_ENDIAN).png();
            case JPEG -> new Anatomy(file, ByteOrder.BIG_ENDIAN).jpeg();
            case GIF -> new Anatomy(file, ByteOrder.LITTLE_ENDIAN).gif();
            case WEBP -> new Anatomy(file, ByteOrder.LITTLE_ENDIAN).webp();
            case BMP -> new Anatomy(file, ByteOrder.LITTLE_ENDIAN).bmp();
            case TIFF -> new Anatomy(file, file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).tiff();
            case DICOM -> dicom(file);
        };
    }

    private static Anatomy dicom(byte[] file) {
        String syntax = new String(file, 140, file[138], StandardCharsets.ISO_8859_1).strip();
        boolean big = syntax.startsWith("1.2.840.10008.1.2.2");
        Anatomy anatomy = new Anatomy(file, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        DicomAnatomy.read(anatomy, syntax);
        return anatomy;
    }

    List<Part> parts() {
        return parts;
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(Means means) {
        return fields.stream().filter(field -> field.means() == means).findFirst();
    }

    byte[] file() {
        return file;
    }

    ByteBuffer buffer() {
        return buffer;
    }

    int part(int from, int to) {
        int end = Math.min(to, file.length);
        parts.add(new Part(from, end));
        return end;
    }

    void number(int at, int size) {
        field(at, size, Means.NUMBER);
    }

    void field(int at, int size, Means means) {
        if (at + size <= file.length) {
            fields.add(new Field(at, size, buffer.order(), means));
        }
    }

    private int unsigned(int at) {
        return file[at] & 0xFF;
    }

    private boolean is(int at, String name) {
        return new String(file, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private Anatomy png() {
        boolean ended = false;
        for (int at = part(0, 8); !ended; at = part(at, at + 12 + buffer.getInt(at))) {
            ended = is(at + 4, "IEND");
            number(at, 4);
            if (is(at + 4, "IHDR")) {
                field(at + 8, 4, Means.WIDTH);
                field(at + 12, 4, Means.HEIGHT);
                for (int i = 16; i < 21; i++) {
                    number(at + i, 1);
                }
            }
        }
        return this;
    }

    private Anatomy jpeg() {
        int at = part(0, 2);
        while (unsigned(at + 1) != 0xD9) {
            int marker = unsigned(at + 1);
            int end = at + 2 + (buffer.getShort(at + 2) & 0xFFFF);
            number(at + 2, 2);
            if (marker >= 0xC0 && marker <= 0xC2) {
                field(at + 5, 2, Means.HEIGHT);
                field(at + 7, 2, Means.WIDTH);
            }
            if (marker >= 0xC0 && marker <= 0xDF) {
                for (int i = 4; i < Math.min(20, end - at); i++) {
                    number(at + i, 1);
                }
            }
            boolean scan = marker == 0xDA;
            while (scan && (unsigned(end) != 0xFF || unsigned(end + 1) == 0 || (unsigned(end + 1) & 0xF8) == 0xD0)) {
                end++;
            }
            at = part(at, end);
        }
        part(at, at + 2);
        return this;
    }

    private Anatomy gif() {
        number(6, 2);
        number(8, 2);
        number(10, 1);
        int at = part(0, 13);
        if ((file[10] & 0x80) != 0) {
            at = part(at, at + (3 << (file[10] & 7) + 1));
        }
        while (unsigned(at) != 0x3B) {
            int blocks = at + 2;
            if (unsigned(at) == 0x2C) {
                number(at + 1, 2);
                number(at + 3, 2);
                field(at + 5, 2, Means.WIDTH);
                field(at + 7, 2, Means.HEIGHT);
                number(at + 9, 1);
                blocks = at + 10 + ((file[at + 9] & 0x80) == 0 ? 0 : 3 << (file[at + 9] & 7) + 1) + 1;
                number(blocks - 1, 1);
            }
            while (file[blocks] != 0) {
                number(blocks, 1);
                blocks += 1 + unsigned(blocks);
            }
            at = part(at, blocks + 1);
        }
        part(at, at + 1);
        return this;
    }

    private Anatomy webp() {
        number(4, 4);
        int end = 8 + buffer.getInt(4);
        for (int at = part(0, 12); at + 8 <= end; ) {
            int length = buffer.getInt(at + 4);
            number(at + 4, 4);
            if (is(at, "VP8X")) {
                number(at + 8, 1);
                number(at + 12, 3);
                number(at + 15, 3);
            } else if (is(at, "VP8 ")) {
                number(at + 8, 3);
                field(at + 14, 2, Means.WIDTH);
                field(at + 16, 2, Means.HEIGHT);
            } else if (is(at, "VP8L")) {
                number(at + 9, 4);
            }
            at = part(at, Math.min(file.length, at + 8 + length + (length & 1)));
        }
        return this;
    }

    private Anatomy bmp() {
        int start = buffer.getInt(10);
        for (int at : new int[] {2, 10, 14, 30, 34, 38, 42, 46, 50}) {
            number(at, 4);
        }
        number(26, 2);
        number(28, 2);
        field(18, 4, Means.WIDTH);
        field(22, 4, Means.HEIGHT);
        part(0, 14);
        part(14, 14 + buffer.getInt(14));
        part(14 + buffer.getInt(14), start);
        part(start, start + (file.length - start) / 2);
        part(start + (file.length - start) / 2, file.length);
        return this;
    }

    private Anatomy tiff() {
        boolean big = buffer.getShort(2) == 43;
        int at = big ? (int) buffer.getLong(8) : buffer.getInt(4);
        int count = big ? (int) buffer.getLong(at) : buffer.getShort(at);
        int size = big ? 20 : 12;
        number(big ? 8 : 4, big ? 8 : 4);
        number(at, big ? 8 : 2);
        part(0, at);
        int entry = part(at, at + (big ? 8 : 2));
        for (int i = 0; i < count; i++, entry = part(entry, entry + size)) {
            int tag = buffer.getShort(entry) & 0xFFFF;
            int inline = entry + (big ? 12 : 8);
            boolean isShort = buffer.getShort(entry + 2) == 3;
            number(entry, 2);
            number(entry + 2, 2);
            number(entry + 4, big ? 8 : 4);
            field(inline, isShort ? 2 : 4, tag == 256 ? Means.WIDTH : tag == 257 ? Means.HEIGHT : Means.NUMBER);
        }
        number(entry, big ? 8 : 4);
        part(entry, file.length);
        return this;
    }
}
