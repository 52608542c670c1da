package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.PngFile;

final class CarryingPng implements CarryingFile {
    enum Kind {
        GREY_8,
        GREY_16,
        PALETTE
    }

    private record Chunk(String type, byte[] data) {}

    private final Kind kind;
    private final List<Chunk> inFront = new ArrayList<>();
    private final List<Chunk> behind = new ArrayList<>();
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();

    CarryingPng(Kind kind) {
        this.kind = kind;
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("PNG tEXt", s -> front("tEXt", "Author\0", s.bytes()), Carrier.PNG_TEXT),
                Place.of("PNG zTXt", s -> front("zTXt", "Comment\0\0", PngFile.deflate(s.bytes())), Carrier.PNG_TEXT),
                Place.of("PNG iTXt", s -> front("iTXt", "Title\0\0\0en\0\0", s.bytes()), Carrier.PNG_TEXT),
                Place.of(
                        "PNG iTXt, deflated",
                        s -> behind.add(
                                new Chunk("iTXt", Blocks.joined("Description\0\1\0\0\0", PngFile.deflate(s.bytes())))),
                        Carrier.PNG_TEXT),
                Place.of("PNG XMP", s -> front("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", Blocks.xmp(s)), Carrier.XMP),
                Place.of(
                        "PNG raw IPTC",
                        s -> front(
                                "zTXt",
                                "Raw profile type iptc\0\0",
                                raw("iptc", Blocks.photoshop(0x0404, Blocks.iptc(s)))),
                        Carrier.IPTC),
                Place.of(
                        "PNG raw EXIF",
                        s -> front(
                                "zTXt",
                                "Raw profile type exif\0\0",
                                raw("exif", Blocks.joined("Exif\0\0", Blocks.exif(s)))),
                        Carrier.EXIF),
                Place.of(
                        "PNG eXIf",
                        s -> front("eXIf", "", Blocks.exif(s)),
                        Carrier.EXIF,
                        Carrier.GPS,
                        Carrier.EMBEDDED_THUMBNAIL),
                Place.of(
                        "PNG profile",
                        s -> front("iCCP", s.core() + "\0\0", PngFile.deflate(Blocks.profile(s))),
                        Carrier.ICC),
                Place.of("PNG palette name", s -> front("sPLT", s.core() + "\0\10", new byte[6]), Carrier.PNG_TEXT),
                Place.of("PNG private chunk", s -> behind.add(new Chunk("paNt", s.bytes())), Carrier.PRIVATE_CHUNK),
                Place.of("PNG trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("PNG zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    private void front(String type, String head, byte[] data) {
        inFront.add(new Chunk(type, Blocks.joined(head, data)));
    }

    /** As ImageMagick writes it: a name, a length, and the bytes in hex. */
    private static byte[] raw(String name, byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        return PngFile.deflate(
                Blocks.joined("\n" + name + "\n" + String.format("%8d", bytes.length) + "\n" + hex + "\n"));
    }

    @Override
    public byte[] bytes() {
        int bytes = kind == Kind.GREY_16 ? 2 : 1;
        PngFile png = PngFile.begin().header(Film.WIDTH, Film.HEIGHT, 8 * bytes, kind == Kind.PALETTE ? 3 : 0);
        inFront.forEach(chunk -> png.chunk(chunk.type, chunk.data));
        if (kind == Kind.PALETTE) {
            byte[] ramp = new byte[768];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = (byte) (i / 3);
            }
            png.chunk("PLTE", ramp);
        }
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < Film.HEIGHT; y++) {
            rows.write(0);
            for (int x = 0; x < Film.WIDTH; x++) {
                for (int i = 0; i < bytes; i++) {
                    rows.write(Film.level(x, y));
                }
            }
        }
        png.data(rows.toByteArray());
        behind.forEach(chunk -> png.chunk(chunk.type, chunk.data));
        return Blocks.joined(png.end(), trailing.toByteArray());
    }
}
