package org.xrayreference.endtoend.suite;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** DICOM files that tests make: explicit little endian, uncompressed, with identifiers that must not travel. */
public final class DicomFiles {
    public static final String NAME = "Doe^Jane^Secret";
    public static final String PATIENT_ID = "MRN-4711-0815";
    public static final String ACCESSION = "ACC20260101X";
    public static final String INSTITUTION = "St Elsewhere General";

    private DicomFiles() {}

    /**
     * A film of 12 bits whose stored values rise from left to right, and which is told to be shown inverted.
     *
     * @param frames how many pictures the file says it holds
     */
    public static byte[] film(int width, int height, int frames) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        text(file, 0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1");
        text(file, 0x0008, 0x0050, "SH", ACCESSION);
        text(file, 0x0008, 0x0080, "LO", INSTITUTION);
        text(file, 0x0010, 0x0010, "PN", NAME);
        text(file, 0x0010, 0x0020, "LO", PATIENT_ID);
        text(file, 0x0010, 0x0030, "DA", "19700101");
        number(file, 0x0028, 0x0002, 1);
        text(file, 0x0028, 0x0004, "CS", "MONOCHROME1");
        text(file, 0x0028, 0x0008, "IS", Integer.toString(frames));
        number(file, 0x0028, 0x0010, height);
        number(file, 0x0028, 0x0011, width);
        number(file, 0x0028, 0x0100, 16);
        number(file, 0x0028, 0x0101, 12);
        number(file, 0x0028, 0x0102, 11);
        number(file, 0x0028, 0x0103, 0);
        pixels(file, width, height, frames);
        return file.toByteArray();
    }

    private static void pixels(ByteArrayOutputStream file, int width, int height, int frames) {
        ByteBuffer values = little(12 + width * height * frames * 2);
        values.putShort((short) 0x7fe0).putShort((short) 0x0010).put((byte) 'O').put((byte) 'W');
        values.putShort((short) 0).putInt(width * height * frames * 2);
        for (int row = 0; row < height * frames; row++) {
            for (int column = 0; column < width; column++) {
                values.putShort((short) (500 + column * 3000 / width));
            }
        }
        file.writeBytes(values.array());
    }

    private static void number(ByteArrayOutputStream file, int group, int element, int value) {
        file.writeBytes(head(group, element, "US", 2).putShort((short) value).array());
    }

    private static void text(ByteArrayOutputStream file, int group, int element, String type, String value) {
        String even = value.length() % 2 == 0 ? value : value + (type.equals("UI") ? '\0' : ' ');
        file.writeBytes(head(group, element, type, even.length())
                .put(even.getBytes(StandardCharsets.US_ASCII))
                .array());
    }

    private static ByteBuffer head(int group, int element, String type, int length) {
        return little(8 + length)
                .putShort((short) group)
                .putShort((short) element)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) length);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
