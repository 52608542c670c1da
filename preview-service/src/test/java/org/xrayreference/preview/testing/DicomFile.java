package org.xrayreference.preview.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A grey DICOM file of one row, explicit and little endian, with the elements that say how it is to be shown. */
public final class DicomFile {
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final String JPEG = "1.2.840.10008.1.2.4.50";

    private final Map<Integer, byte[]> elements = new TreeMap<>();

    public static DicomFile grey(int bits, boolean signed) {
        return new DicomFile()
                .number(0x0002, 1)
                .text(0x0004, "CS", "MONOCHROME2")
                .number(0x0100, bits)
                .number(0x0101, bits)
                .number(0x0102, bits - 1)
                .number(0x0103, signed ? 1 : 0);
    }

    public DicomFile zeroIsWhite() {
        return text(0x0004, "CS", "MONOCHROME1");
    }

    public DicomFile rescaled(String slope, String intercept) {
        return text(0x1052, "DS", intercept).text(0x1053, "DS", slope);
    }

    public DicomFile window(String centre, String width) {
        return text(0x1050, "DS", centre).text(0x1051, "DS", width);
    }

    public byte[] row(int... raw) {
        ByteBuffer pixels = little(2 * raw.length);
        for (int one : raw) {
            pixels.putShort((short) one);
        }
        return file(EXPLICIT, raw.length, 1, element(0x7FE0, 0x0010, "OW", pixels.array(), pixels.capacity()));
    }

    public byte[] jpeg(int width, int height, byte[] jpeg) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        pixels.writeBytes(element(0x7FE0, 0x0010, "OB", new byte[0], -1));
        pixels.writeBytes(item(0xE000, 0));
        pixels.writeBytes(item(0xE000, jpeg.length + jpeg.length % 2));
        pixels.writeBytes(jpeg);
        pixels.writeBytes(new byte[jpeg.length % 2]);
        pixels.writeBytes(item(0xE0DD, 0));
        return file(JPEG, width, height, pixels.toByteArray());
    }

    private byte[] file(String syntax, int width, int height, byte[] pixels) {
        number(0x0010, height).number(0x0011, width);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(element(0x0002, 0x0010, "UI", even(syntax, "\0")));
        elements.values().forEach(file::writeBytes);
        file.writeBytes(pixels);
        return file.toByteArray();
    }

    private DicomFile number(int element, int value) {
        byte[] bytes = little(2).putShort((short) value).array();
        elements.put(element, element(0x0028, element, "US", bytes));
        return this;
    }

    private DicomFile text(int element, String type, String value) {
        elements.put(element, element(0x0028, element, type, even(value, " ")));
        return this;
    }

    private static byte[] element(int group, int element, String type, byte[] value) {
        return little(8 + value.length)
                .putShort((short) group)
                .putShort((short) element)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    private static byte[] element(int group, int element, String longType, byte[] value, int length) {
        return little(12 + value.length)
                .putShort((short) group)
                .putShort((short) element)
                .put(longType.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0)
                .putInt(length)
                .put(value)
                .array();
    }

    private static byte[] item(int element, int length) {
        return little(8)
                .putShort((short) 0xFFFE)
                .putShort((short) element)
                .putInt(length)
                .array();
    }

    private static byte[] even(String value, String padding) {
        return (value.length() % 2 == 0 ? value : value + padding).getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
