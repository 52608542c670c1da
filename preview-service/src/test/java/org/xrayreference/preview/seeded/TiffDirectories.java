package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF directories with whatever is put into them: for TIFF files, and for the EXIF block of others. */
final class TiffDirectories {
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int UNDEFINED = 7;

    private final ByteOrder order;
    private final boolean big;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TiffDirectories(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
    }

    private sealed interface Field {}

    private record Value(int type, int count, byte[] bytes) implements Field {}

    /** Its offset and, in another field, its length. */
    private record Data(byte[] bytes, int lengthTag) implements Field {}

    private record Below(Directory directory) implements Field {}

    /** One directory. */
    final class Directory {
        private final Map<Integer, Field> fields = new TreeMap<>();

        Directory number(int tag, int value) {
            fields.put(tag, new Value(SHORT, 1, shorts(value)));
            return this;
        }

        Directory bytes(int tag, int type, byte[] bytes) {
            byte[] ended = type == ASCII ? Arrays.copyOf(bytes, bytes.length + 1) : bytes;
            fields.put(tag, new Value(type, ended.length, ended));
            return this;
        }

        Directory data(int tag, int lengthTag, byte[] bytes) {
            fields.put(tag, new Data(bytes, lengthTag));
            return this;
        }

        Directory below(int tag, Directory directory) {
            fields.put(tag, new Below(directory));
            return this;
        }
    }

    Directory directory() {
        return new Directory();
    }

    /** One after the other, the first of them the main one. */
    byte[] write(List<Directory> chain) {
        out.writeBytes(new byte[big ? 16 : 8]);
        long next = 0;
        List<Directory> backwards = new ArrayList<>(chain);
        java.util.Collections.reverse(backwards);
        for (Directory directory : backwards) {
            next = write(directory, next);
        }
        ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        file.put(mark).put(mark).putShort((short) (big ? 43 : 42));
        if (big) {
            file.putShort((short) 8).putShort((short) 0).putLong(next);
        } else {
            file.putInt((int) next);
        }
        return file.array();
    }

    private long write(Directory directory, long next) {
        Map<Integer, Value> values = new TreeMap<>();
        directory.fields.forEach((tag, field) -> {
            if (field instanceof Value value) {
                values.put(tag, value);
            } else if (field instanceof Below below) {
                values.put(tag, offset(write(below.directory(), 0)));
            } else if (field instanceof Data data) {
                values.put(tag, offset(append(data.bytes())));
                values.put(data.lengthTag(), new Value(LONG, 1, ints(data.bytes().length)));
            }
        });
        int room = big ? 8 : 4;
        Map<Integer, byte[]> inline = new TreeMap<>();
        values.forEach((tag, value) ->
                inline.put(tag, value.bytes().length <= room ? value.bytes() : address(append(value.bytes()))));
        long at = append(new byte[0]);
        ByteBuffer entries = ByteBuffer.allocate((big ? 16 : 6) + values.size() * (big ? 20 : 12))
                .order(order);
        entries = big ? entries.putLong(values.size()) : entries.putShort((short) values.size());
        for (Map.Entry<Integer, Value> entry : values.entrySet()) {
            entries.putShort(entry.getKey().shortValue())
                    .putShort((short) entry.getValue().type());
            entries = big
                    ? entries.putLong(entry.getValue().count())
                    : entries.putInt(entry.getValue().count());
            entries.put(Arrays.copyOf(inline.get(entry.getKey()), room));
        }
        entries = big ? entries.putLong(next) : entries.putInt((int) next);
        out.writeBytes(entries.array());
        return at;
    }

    /** Returns where it is. */
    private long append(byte[] bytes) {
        if (out.size() % 2 != 0) {
            out.write(0);
        }
        long at = out.size();
        out.writeBytes(bytes);
        if (out.size() % 2 != 0) {
            out.write(0);
        }
        return at;
    }

    private Value offset(long at) {
        return new Value(LONG, 1, ints((int) at));
    }

    private byte[] address(long at) {
        return big ? ByteBuffer.allocate(8).order(order).putLong(at).array() : ints((int) at);
    }

    private byte[] ints(int value) {
        return ByteBuffer.allocate(4).order(order).putInt(value).array();
    }

    private byte[] shorts(int value) {
        return ByteBuffer.allocate(2).order(order).putShort((short) value).array();
    }
}
