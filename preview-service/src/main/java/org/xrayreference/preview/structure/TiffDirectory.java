package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The first directory of a TIFF or BigTIFF, and how many follow it. */
final class TiffDirectory {
    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    private static final int MOST_DIRECTORIES = 200;
    /** A palette of 16 bits has 196,608; no picture within the limits is cut into as many pieces. */
    private static final int MOST_VALUES = 200_000;
    /** Offsets and lengths: of strips, of tiles, of a small second picture. */
    private static final int[][] DATA = {{273, 279}, {324, 325}, {513, 514}};
    /** Further pictures, EXIF, position, interoperability. */
    private static final int[] BELOW = {330, 34_665, 34_853, 40_965};
    /** Bytes a value, by type; 0 for what there is not. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final ByteBuffer buffer;
    private final boolean big;
    private final Map<Integer, Entry> entries = new TreeMap<>();
    private final UsedRanges used = new UsedRanges();
    private final Set<Integer> seen = new HashSet<>();
    private int others;

    /** @param at of the values themselves */
    record Entry(int type, int count, int at) {}

    private TiffDirectory(ByteBuffer buffer, boolean big) {
        this.buffer = buffer;
        this.big = big;
    }

    static boolean recognises(byte[] file) {
        if (file.length < 8 || file[0] != file[1] || file[0] != 'I' && file[0] != 'M') {
            return false;
        }
        int version = ordered(file).getShort(2);
        return version == CLASSIC || version == BIG;
    }

    static TiffDirectory read(byte[] file) {
        ByteBuffer buffer = ordered(file);
        TiffDirectory directory = new TiffDirectory(buffer, buffer.getShort(2) == BIG);
        try {
            directory.readAll();
        } catch (IndexOutOfBoundsException e) {
            throw Refusal.truncated(PictureFormat.TIFF);
        }
        return directory;
    }

    private static ByteBuffer ordered(byte[] file) {
        return ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private void readAll() {
        used.add(0, big ? 16 : 8);
        int at = big ? offset(8) : offset(4);
        at = readEntries(at, entries);
        while (at != 0 && seen.add(at) && others < MOST_DIRECTORIES) {
            others++;
            at = readEntries(at, new TreeMap<>());
        }
    }

    /** What a directory refers to by offset and length, and the directories below it. */
    private void follow(Map<Integer, Entry> target) {
        for (int[] pair : DATA) {
            List<Long> offsets = values(target.get(pair[0]));
            List<Long> lengths = values(target.get(pair[1]));
            for (int i = 0; i < Math.min(offsets.size(), lengths.size()); i++) {
                used.add(offsets.get(i), offsets.get(i) + lengths.get(i));
            }
        }
        for (int tag : BELOW) {
            for (long at : values(target.get(tag))) {
                if (seen.size() < MOST_DIRECTORIES && seen.add((int) at)) {
                    readBelow((int) at);
                }
            }
        }
    }

    private void readBelow(int at) {
        try {
            readEntries(toIndex(at), new TreeMap<>());
        } catch (Refusal | IndexOutOfBoundsException e) {
            // Not needed for the picture, so not a reason to refuse it.
            seen.add(at);
        }
    }

    /** Returns where the next directory is, or 0. */
    private int readEntries(int at, Map<Integer, Entry> target) {
        int count = big ? toIndex(buffer.getLong(at)) : buffer.getShort(at) & 0xFFFF;
        int size = big ? 20 : 12;
        int first = at + (big ? 8 : 2);
        if (count > (buffer.limit() - first) / size) {
            throw Refusal.truncated(PictureFormat.TIFF);
        }
        for (int entry = first; entry < first + count * size; entry += size) {
            int tag = buffer.getShort(entry) & 0xFFFF;
            int type = buffer.getShort(entry + 2) & 0xFFFF;
            long values = big ? buffer.getLong(entry + 4) : buffer.getInt(entry + 4) & 0xFFFFFFFFL;
            long length = values * (type < SIZES.length ? SIZES[type] : 0);
            int inline = entry + (big ? 12 : 8);
            if (values > 0 && length > 0 && length <= buffer.limit()) {
                int from = length <= (big ? 8 : 4) ? inline : offset(inline);
                if (from + length <= buffer.limit()) {
                    target.putIfAbsent(tag, new Entry(type, (int) values, from));
                    used.add(from, from + length);
                }
            }
        }
        used.add(at, (long) first + (long) count * size + (big ? 8 : 4));
        follow(target);
        return offset(first + count * size);
    }

    private int offset(int at) {
        return toIndex(big ? buffer.getLong(at) : buffer.getInt(at) & 0xFFFFFFFFL);
    }

    private int toIndex(long value) {
        if (value < 0 || value > buffer.limit()) {
            throw Refusal.truncated(PictureFormat.TIFF);
        }
        return (int) value;
    }

    ByteOrder order() {
        return buffer.order();
    }

    Set<Integer> tags() {
        return entries.keySet();
    }

    int otherDirectories() {
        return others;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    int value(int tag, int otherwise) {
        List<Long> values = values(tag);
        return values.isEmpty() ? otherwise : (int) Math.min(Integer.MAX_VALUE, values.get(0));
    }

    /** Whole numbers without a sign; empty for other types. */
    List<Long> values(int tag) {
        return values(entries.get(tag));
    }

    UsedRanges used() {
        return used;
    }

    private List<Long> values(Entry entry) {
        if (entry != null && entry.count() > MOST_VALUES) {
            throw Refusal.tooComplex("This TIFF has a list of " + entry.count() + " numbers; the limit is "
                    + MOST_VALUES + ". Save it as PNG and try again.");
        }
        List<Long> values = new ArrayList<>();
        for (int i = 0; entry != null && i < entry.count(); i++) {
            switch (entry.type()) {
                case 1, 7 -> values.add((long) (buffer.get(entry.at() + i) & 0xFF));
                case 3 -> values.add((long) (buffer.getShort(entry.at() + 2 * i) & 0xFFFF));
                case 4 -> values.add(buffer.getInt(entry.at() + 4 * i) & 0xFFFFFFFFL);
                case 16 -> values.add(withoutSign(buffer.getLong(entry.at() + 8 * i)));
                default -> {
                    return List.of();
                }
            }
        }
        return values;
    }

    /** Nothing in a file is so large that it had to be told from the largest. */
    private static long withoutSign(long value) {
        return value < 0 ? Long.MAX_VALUE : value;
    }
}
