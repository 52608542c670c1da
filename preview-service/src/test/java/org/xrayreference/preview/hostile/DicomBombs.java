package org.xrayreference.preview.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.xrayreference.preview.hostile.Anatomy.Means;
import org.xrayreference.preview.seeded.SeededFile;
import org.xrayreference.preview.structure.PictureFormat;

/** Lengths that no file has, sequences without a bottom, pictures inside that are others than the file says. */
final class DicomBombs {
    private static final String IMPLICIT = "DICOM IMPLICIT";
    private static final String EXPLICIT = "DICOM EXPLICIT";
    private static final int META = 132;
    private static final String WAVELETS = "1.2.840.10008.1.2.4.90";

    private DicomBombs() {}

    static void add(List<HostileFile> bombs) {
        bombs.add(Bombs.bomb("DICOM of 65,535 by 65,535", sized(EXPLICIT, 65_535, 65_535), Set.of("too-many-pixels")));
        bombs.add(
                Bombs.bomb("DICOM of 40 MB, and 7,680 bytes there", sized(IMPLICIT, 8000, 5000), HostileFile.REFUSED));
        for (int length : new int[] {0x7FFFFFFF, 0x80000000, -2, -1}) {
            bombs.add(Bombs.bomb(
                    "DICOM whose pixels have the length " + Integer.toHexString(length),
                    pixelLength(length),
                    HostileFile.REFUSED));
            bombs.add(Bombs.bomb(
                    "DICOM with a comment of the length " + Integer.toHexString(length),
                    with(IMPLICIT, element(0x0008, 0x0050, length)),
                    HostileFile.REFUSED));
        }
        bombs.add(Bombs.bomb("DICOM nested 100,000 deep", with(IMPLICIT, nested(100_000)), Set.of("too-complex")));
        bombs.add(
                Bombs.bomb("DICOM of a million elements", with(IMPLICIT, many(1_000_000)), Set.of(HostileFile.READY)));
        bombs.add(Bombs.bomb("DICOM that unpacks to 256 MiB", deflated(), Set.of("too-complex")));
        byte[] stream = SoundFile.codestream();
        bombs.add(Bombs.bomb(
                "DICOM with half a JPEG 2000",
                SoundFile.dicom(WAVELETS, Arrays.copyOf(stream, stream.length / 2)),
                HostileFile.REFUSED));
        bombs.add(Bombs.bomb("DICOM with JPEG 2000 of one-pixel tiles", tiles(stream, 1, 1), HostileFile.REFUSED));
        bombs.add(Bombs.bomb("DICOM with JPEG 2000 of 65,535 tiles", tiles(stream, 24, 24), HostileFile.REFUSED));
    }

    private static byte[] sized(String shape, int width, int height) {
        byte[] file = SeededFile.plain(shape);
        Anatomy anatomy = Anatomy.of(PictureFormat.DICOM, file);
        anatomy.field(Means.WIDTH).orElseThrow().set(file, width);
        anatomy.field(Means.HEIGHT).orElseThrow().set(file, height);
        return file;
    }

    private static byte[] pixelLength(int length) {
        byte[] file = SeededFile.plain(IMPLICIT);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 7680 - 4, length);
        return file;
    }

    /** In front of everything else. */
    private static byte[] with(String shape, byte[] elements) {
        byte[] file = SeededFile.plain(shape);
        int body = META + 8 + file[META + 6];
        return ByteBuffer.allocate(file.length + elements.length)
                .put(file, 0, body)
                .put(elements)
                .put(file, body, file.length - body)
                .array();
    }

    private static byte[] element(int group, int element, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) group)
                .putShort((short) element)
                .putInt(length)
                .array();
    }

    private static byte[] nested(int depth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            out.writeBytes(element(0x0008, 0x1110, -1));
            out.writeBytes(element(0xFFFE, 0xE000, -1));
        }
        return out.toByteArray();
    }

    private static byte[] many(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            out.writeBytes(element(0x0008, 0x0050, 0));
        }
        return out.toByteArray();
    }

    private static byte[] deflated() {
        byte[] packed = Bombs.zeros(256);
        byte[] syntax = "1.2.840.10008.1.2.1.99".getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = Arrays.copyOf(SeededFile.plain(EXPLICIT), META + 8);
        head[META + 6] = (byte) syntax.length;
        // Without zlib's own two bytes in front.
        return ByteBuffer.allocate(head.length + syntax.length + packed.length - 2)
                .put(head)
                .put(syntax)
                .put(packed, 2, packed.length - 2)
                .array();
    }

    private static byte[] tiles(byte[] codestream, int width, int height) {
        byte[] stream = codestream.clone();
        int side = 6144;
        ByteBuffer header = ByteBuffer.wrap(stream);
        header.putInt(8, side).putInt(12, side).putInt(24, width).putInt(28, height);
        byte[] file = SoundFile.dicom(WAVELETS, stream);
        Anatomy anatomy = Anatomy.of(PictureFormat.DICOM, file);
        anatomy.field(Means.WIDTH).orElseThrow().set(file, side);
        anatomy.field(Means.HEIGHT).orElseThrow().set(file, side);
        return file;
    }
}
