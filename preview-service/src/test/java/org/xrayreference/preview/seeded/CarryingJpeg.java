package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.JpegFile;

final class CarryingJpeg implements CarryingFile {
    enum Kind {
        BASELINE,
        PROGRESSIVE,
        CMYK
    }

    private record Segment(int marker, byte[] content) {}

    private final Kind kind;
    private final List<Segment> segments = new ArrayList<>();
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();

    CarryingJpeg(Kind kind) {
        this.kind = kind;
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of(
                        "JPEG EXIF",
                        s -> add(0xE1, "Exif\0\0", Blocks.exif(s)),
                        Carrier.EXIF,
                        Carrier.GPS,
                        Carrier.EMBEDDED_THUMBNAIL),
                Place.of("JPEG XMP", s -> add(0xE1, "http://ns.adobe.com/xap/1.0/\0", Blocks.xmp(s)), Carrier.XMP),
                Place.of("JPEG extended XMP", this::extendedXmp, Carrier.XMP),
                Place.of("JPEG IPTC", s -> photoshop(0x0404, Blocks.iptc(s)), Carrier.IPTC),
                Place.of("JPEG Photoshop", s -> photoshop(0x040B, s.bytes()), Carrier.PHOTOSHOP),
                Place.of("JPEG Photoshop thumbnail", this::thumbnail, Carrier.EMBEDDED_THUMBNAIL),
                Place.of("JPEG profile", s -> add(0xE2, "ICC_PROFILE\0\1\1", Blocks.profile(s)), Carrier.ICC),
                Place.of("JPEG comment", s -> add(0xFE, "", s.bytes()), Carrier.COMMENT),
                Place.of("JPEG own segment", s -> add(0xE9, "Scanner\0", s.bytes()), Carrier.APPLICATION_SEGMENT),
                Place.of(
                        "JPEG long Adobe segment",
                        s -> add(0xEE, "Adobe\0\144\0\0\0\0\0", s.bytes()),
                        Carrier.APPLICATION_SEGMENT),
                Place.of("JPEG trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("JPEG zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    private void add(int marker, String name, byte[] content) {
        segments.add(new Segment(marker, Blocks.joined(name, content)));
    }

    private void photoshop(int id, byte[] content) {
        add(0xED, "Photoshop 3.0\0", Blocks.photoshop(id, content));
    }

    private void extendedXmp(Secret secret) {
        byte[] xmp = Blocks.xmp(secret);
        byte[] name = "http://ns.adobe.com/xmp/extension/\0".getBytes(StandardCharsets.ISO_8859_1);
        segments.add(new Segment(
                0xE1,
                Blocks.joined(
                        name, "0123456789ABCDEF0123456789ABCDEF", Blocks.bigEndian(xmp.length), new byte[4], xmp)));
    }

    private void thumbnail(Secret secret) {
        byte[] jpeg = JpegFile.withSegment(JpegFile.grey(8, 8, (x, y) -> y), 0xFE, secret.bytes());
        photoshop(0x040C, Blocks.joined(new byte[28], jpeg));
    }

    @Override
    public byte[] bytes() {
        byte[] jpeg =
                switch (kind) {
                    case BASELINE -> JpegFile.grey(Film.WIDTH, Film.HEIGHT, Film::level);
                    case PROGRESSIVE -> JpegFile.progressive(Film.WIDTH, Film.HEIGHT, Film::level);
                    case CMYK -> JpegFile.cmyk(Film.WIDTH, Film.HEIGHT, Film::level);
                };
        for (Segment segment : segments) {
            jpeg = JpegFile.withSegment(jpeg, segment.marker, segment.content);
        }
        return Blocks.joined(jpeg, trailing.toByteArray());
    }
}
