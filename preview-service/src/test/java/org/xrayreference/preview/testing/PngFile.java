package org.xrayreference.preview.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files by hand, sound ones and others. */
public final class PngFile {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    public static PngFile begin() {
        PngFile png = new PngFile();
        png.file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        return png;
    }

    public PngFile header(int width, int height, int bitDepth, int colourType) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) bitDepth).put((byte) colourType);
        return chunk("IHDR", header.array());
    }

    public PngFile chunk(String type, byte[] data) {
        byte[] typeAndData = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typeAndData);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(typeAndData);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return this;
    }

    /** Each row with its filter byte in front. */
    public PngFile data(byte[] rows) {
        return chunk("IDAT", deflate(rows));
    }

    public byte[] end() {
        chunk("IEND", new byte[0]);
        return file.toByteArray();
    }

    public byte[] withoutEnd() {
        return file.toByteArray();
    }

    public static byte[] grey8(int width, int height, IntBinaryOperator level) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                rows.put((byte) level.applyAsInt(x, y));
            }
        }
        return begin().header(width, height, 8, 0).data(rows.array()).end();
    }

    public static byte[] grey16(int width, int height, IntBinaryOperator level) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 2 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                rows.putShort((short) level.applyAsInt(x, y));
            }
        }
        return begin().header(width, height, 16, 0).data(rows.array()).end();
    }

    public static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
