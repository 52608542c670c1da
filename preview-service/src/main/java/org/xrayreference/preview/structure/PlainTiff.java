package org.xrayreference.preview.structure;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a TIFF of one directory with nothing in it but what is put in. */
final class PlainTiff {
    private static final int LONG = 4;

    private static final int SHORT = 3;
    private static final int BYTE = 1;

    private final ByteOrder order;
    private final Map<Integer, List<Long>> fields = new TreeMap<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    PlainTiff(ByteOrder order) {
        this.order = order;
        data.writeBytes(new byte[8]);
    }

    void put(int tag, List<Long> values) {
        fields.put(tag, values);
    }

    /** Returns where it is. */
    long append(byte[] file, int from, int length) {
        long at = data.size();
        data.write(file, from, length);
        return at;
    }

    byte[] toBytes(int bytesTag) {
        Map<Integer, Long> places = new TreeMap<>();
        fields.forEach((tag, values) -> {
            int type = type(tag, bytesTag);
            if (values.size() * size(type) > 4) {
                align();
                places.put(tag, (long) data.size());
                data.writeBytes(encoded(type, values));
            }
        });
        align();
        int directory = data.size();
        ByteBuffer entries = ByteBuffer.allocate(2 + 12 * fields.size() + 4).order(order);
        entries.putShort((short) fields.size());
        fields.forEach((tag, values) -> {
            int type = type(tag, bytesTag);
            entries.putShort(tag.shortValue()).putShort((short) type).putInt(values.size());
            if (places.containsKey(tag)) {
                entries.putInt(places.get(tag).intValue());
            } else {
                entries.put(encoded(type, values));
                entries.position(entries.position() + 4 - values.size() * size(type));
            }
        });
        data.writeBytes(entries.array());
        byte[] tiff = data.toByteArray();
        ByteBuffer.wrap(tiff)
                .order(order)
                .put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'))
                .put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'))
                .putShort((short) 42)
                .putInt(directory);
        return tiff;
    }

    private void align() {
        if (data.size() % 2 != 0) {
            data.write(0);
        }
    }

    /** Offsets, lengths and sizes may be large; everything else is small. */
    private int type(int tag, int bytesTag) {
        if (tag == bytesTag) {
            return BYTE;
        }
        return fields.get(tag).stream().allMatch(value -> value <= 0xFFFF) && !TiffStructure.isOffset(tag)
                ? SHORT
                : LONG;
    }

    private static int size(int type) {
        return type == LONG ? 4 : type == SHORT ? 2 : 1;
    }

    private byte[] encoded(int type, List<Long> values) {
        ByteBuffer encoded = ByteBuffer.allocate(values.size() * size(type)).order(order);
        for (long value : values) {
            switch (type) {
                case LONG -> encoded.putInt((int) value);
                case SHORT -> encoded.putShort((short) value);
                default -> encoded.put((byte) value);
            }
        }
        return encoded.array();
    }
}
