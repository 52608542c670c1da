package org.xrayreference.preview.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF and BigTIFF files of one uncompressed strip by hand. */
public final class TiffFile {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ByteOrder order;
    private final boolean big;
    private final Map<Integer, Object> fields = new TreeMap<>();
    private byte[] pixels = new byte[0];

    private TiffFile(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
    }

    public static TiffFile classic(ByteOrder order) {
        return new TiffFile(order, false);
    }

    public static TiffFile big(ByteOrder order) {
        return new TiffFile(order, true);
    }

    /** @param photometric 0 white is zero, 1 black is zero */
    public TiffFile grey(int width, int height, int bits, int photometric, byte[] data) {
        pixels = data;
        return number(256, width)
                .number(257, height)
                .number(258, bits)
                .number(259, 1)
                .number(262, photometric)
                .number(277, 1)
                .number(278, height);
    }

    public TiffFile number(int tag, int value) {
        fields.put(tag, value);
        return this;
    }

    public TiffFile text(int tag, String value) {
        fields.put(tag, value);
        return this;
    }

    public byte[] bytes() {
        int header = big ? 16 : 8;
        number(273, header);
        number(279, pixels.length);
        ByteBuffer file = ByteBuffer.allocate(100_000 + pixels.length).order(order);
        file.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'));
        file.put(file.get(0)).putShort((short) (big ? 43 : 42));
        int directory = (header + pixels.length + 1) / 2 * 2;
        if (big) {
            file.putShort((short) 8).putShort((short) 0).putLong(directory);
        } else {
            file.putInt(directory);
        }
        file.put(pixels).position(directory);
        int texts = directory + (big ? 16 : 6) + fields.size() * (big ? 20 : 12);
        if (big) {
            file.putLong(fields.size());
        } else {
            file.putShort((short) fields.size());
        }
        for (Map.Entry<Integer, Object> field : fields.entrySet()) {
            texts = entry(file, field.getKey(), field.getValue(), texts);
        }
        return ByteBuffer.allocate(texts).put(file.array(), 0, texts).array();
    }

    /** Returns where the next text goes. */
    private int entry(ByteBuffer file, int tag, Object value, int texts) {
        boolean isText = value instanceof String;
        byte[] text = isText ? (value + "\0").getBytes(StandardCharsets.ISO_8859_1) : new byte[0];
        boolean isLong = !isText && (tag == 273 || tag == 279);
        file.putShort((short) tag).putShort((short) (isText ? ASCII : isLong ? LONG : SHORT));
        long count = isText ? text.length : 1;
        int start = file.position() + (big ? 8 : 4);
        int room = big ? 8 : 4;
        if (big) {
            file.putLong(count);
        } else {
            file.putInt((int) count);
        }
        if (isText && text.length > room) {
            if (big) {
                file.putLong(texts);
            } else {
                file.putInt(texts);
            }
            file.put(texts, text);
            texts += text.length + text.length % 2;
        } else if (isText) {
            file.put(text);
        } else if (isLong) {
            file.putInt((Integer) value);
        } else {
            file.putShort((short) (int) (Integer) value);
        }
        file.position(start + room);
        return texts;
    }
}
