package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.xrayreference.preview.testing.JpegFile;

/** What several formats can carry, each with a secret in it. */
final class Blocks {
    private Blocks() {}

    static byte[] joined(Object... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object part : parts) {
            joined.writeBytes(part instanceof String text ? text.getBytes(StandardCharsets.ISO_8859_1) : (byte[]) part);
        }
        return joined.toByteArray();
    }

    static byte[] bigEndian(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** Names, a position and a small second picture, all of which say the same. */
    static byte[] exif(Secret secret) {
        TiffDirectories tiff = new TiffDirectories(ByteOrder.LITTLE_ENDIAN, false);
        byte[] thumbnail = JpegFile.withSegment(JpegFile.grey(8, 8, (x, y) -> x), 0xFE, secret.bytes());
        return tiff.write(List.of(
                tiff.directory()
                        .bytes(0x010E, TiffDirectories.ASCII, secret.bytes())
                        .bytes(0x013B, TiffDirectories.ASCII, secret.bytes())
                        .below(0x8769, camera(tiff, secret))
                        .below(0x8825, position(tiff, secret)),
                tiff.directory().number(0x0103, 6).data(0x0201, 0x0202, thumbnail)));
    }

    static TiffDirectories.Directory camera(TiffDirectories tiff, Secret secret) {
        return tiff.directory()
                .bytes(0x927C, TiffDirectories.UNDEFINED, secret.bytes())
                .bytes(0x9286, TiffDirectories.UNDEFINED, joined("ASCII\0\0\0", secret.bytes()))
                .bytes(0xA430, TiffDirectories.ASCII, secret.bytes());
    }

    static TiffDirectories.Directory position(TiffDirectories tiff, Secret secret) {
        return tiff.directory()
                .bytes(0x0001, TiffDirectories.ASCII, new byte[] {'N'})
                .bytes(0x0012, TiffDirectories.ASCII, secret.bytes())
                .bytes(0x001B, TiffDirectories.UNDEFINED, joined("ASCII\0\0\0", secret.bytes()));
    }

    static byte[] xmp(Secret secret) {
        String core = secret.core();
        return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                        + " rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" photoshop:Headline=\""
                        + secret.value() + "\" photoshop:City=\"" + core + "\"/></rdf:RDF></x:xmpmeta>"
                        + "<?xpacket end=\"w\"?>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Record 2: caption and by-line. */
    static byte[] iptc(Secret secret) {
        return joined(iptc(120, secret), iptc(80, secret));
    }

    private static byte[] iptc(int dataSet, Secret secret) {
        byte[] value = secret.bytes();
        return joined(new byte[] {0x1C, 2, (byte) dataSet, 0, (byte) value.length}, value);
    }

    /** A resource of Photoshop's. */
    static byte[] photoshop(int id, byte[] content) {
        return joined(
                "8BIM",
                new byte[] {(byte) (id >> 8), (byte) id, 0, 0},
                bigEndian(content.length),
                content,
                new byte[content.length % 2]);
    }

    /** A profile with one tag, its copyright. */
    static byte[] profile(Secret secret) {
        byte[] text = joined("text\0\0\0\0", secret.bytes(), new byte[4]);
        ByteBuffer profile = ByteBuffer.allocate(128 + 4 + 12 + text.length);
        profile.putInt(0, profile.capacity()).putInt(8, 0x02100000).position(12);
        profile.put("mntrGRAYXYZ ".getBytes(StandardCharsets.ISO_8859_1)).position(36);
        profile.put("acsp".getBytes(StandardCharsets.ISO_8859_1)).position(128);
        profile.putInt(1).put("cprt".getBytes(StandardCharsets.ISO_8859_1));
        return profile.putInt(144).putInt(text.length).put(text).array();
    }

    static byte[] zip(Secret secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(secret.core() + ".txt"));
            zip.write(secret.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
