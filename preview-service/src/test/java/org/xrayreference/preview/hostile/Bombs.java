package org.xrayreference.preview.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;

import org.xrayreference.preview.hostile.HostileFile.Kind;
import org.xrayreference.preview.seeded.SeededFile;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.JpegBomb;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.PngFile;

/** Small files that cost much, made by hand; each says what has to become of it. */
public final class Bombs {
    private static final Set<String> SHOWN = Set.of(HostileFile.READY);
    private static final Set<String> PIXELS = Set.of("too-many-pixels");
    private static final Set<String> COMPLEX = Set.of("too-complex");
    private static final int MEBI = 1024 * 1024;

    private Bombs() {}

    public static List<HostileFile> all() {
        List<HostileFile> bombs = new ArrayList<>();
        png(bombs);
        jpeg(bombs);
        gif(bombs);
        TiffBombs.add(bombs);
        DicomBombs.add(bombs);
        bombs.add(bomb("WebP of 16,383 by 16,383", webp(), PIXELS));
        bombs.add(bomb("BMP of 2 by 2 thousand million", bmp(0x7FFFFFFF, 0), PIXELS));
        bombs.add(bomb("BMP of 36 million pixels in run lengths, and none there", bmp(6000, 1), HostileFile.EITHER));
        bombs.add(bomb("PNG and 31 MiB behind it", Arrays.copyOf(film(), 31 * MEBI), Set.of("too-large")));
        return bombs;
    }

    static HostileFile bomb(String name, byte[] bytes, Set<String> allowed) {
        return new HostileFile(Kind.BOMB, name, bytes, allowed);
    }

    private static byte[] film() {
        return ChestPhantom.png(96);
    }

    private static void png(List<HostileFile> bombs) {
        byte[] zeros = zeros(256);
        byte[] noRows =
                PngFile.begin().header(65_536, 65_536, 8, 0).data(new byte[100]).end();
        bombs.add(bomb("PNG of 65,536 by 65,536", noRows, PIXELS));
        byte[] missing =
                PngFile.begin().header(6000, 6000, 16, 6).data(new byte[9]).end();
        bombs.add(bomb("PNG of 288 MB, and nine bytes there", missing, HostileFile.REFUSED));
        // 5,000 rows of 1 + 8,000 * 8 bytes, and a little more.
        byte[] full = PngFile.begin()
                .header(8000, 5000, 16, 6)
                .chunk("IDAT", zeros(306))
                .end();
        bombs.add(bomb("PNG as large as allowed, 320 MB", full, SHOWN));
        byte[] overfull =
                PngFile.begin().header(96, 96, 8, 0).chunk("IDAT", zeros).end();
        bombs.add(bomb("PNG whose data unpacks to 256 MiB, for 96 rows", overfull, HostileFile.EITHER));
        // Text and profiles never reach a decoder: nobody unpacks them, and the picture is shown.
        bombs.add(bomb("PNG with zTXt of 256 MiB", withChunk("zTXt", "Comment\0\0", zeros), SHOWN));
        bombs.add(bomb("PNG with iTXt of 256 MiB", withChunk("iTXt", "Title\0\1\0\0\0", zeros), SHOWN));
        bombs.add(bomb("PNG with a profile of 256 MiB", withChunk("iCCP", "profile\0\0", zeros), SHOWN));
        PngFile many = PngFile.begin().header(96, 96, 8, 0);
        for (int i = 0; i < 1_000_000; i++) {
            many.chunk("teXt", new byte[0]);
        }
        bombs.add(bomb("PNG of a million chunks", many.data(new byte[96 * 97]).end(), SHOWN));
    }

    private static byte[] withChunk(String type, String head, byte[] deflated) {
        byte[] named = ByteBuffer.allocate(head.length() + deflated.length)
                .put(head.getBytes(ISO_8859_1))
                .put(deflated)
                .array();
        return PngFile.begin()
                .header(96, 96, 8, 0)
                .chunk(type, named)
                .data(new byte[96 * 97])
                .end();
    }

    static byte[] zeros(int mebi) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] packed = new byte[64 * 1024];
        for (int i = 0; i < mebi; i++) {
            deflater.setInput(new byte[MEBI]);
            while (!deflater.needsInput()) {
                out.write(packed, 0, deflater.deflate(packed));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void jpeg(List<HostileFile> bombs) {
        byte[] small = JpegFile.progressive(96, 96, (x, y) -> x ^ y);
        bombs.add(bomb("JPEG of 509 passes", JpegBomb.repeatLastScan(small, 500), COMPLEX));
        byte[] large = JpegFile.progressive(3200, 3200, (x, y) -> 0);
        bombs.add(bomb("JPEG of 3,200 by 3,200 in 3,000 passes", JpegBomb.repeatLastScan(large, 3000), COMPLEX));
        bombs.add(bomb("JPEG of 3,200 by 3,200 in 16 passes", JpegBomb.repeatLastScan(large, 10), HostileFile.EITHER));
        byte[] said = JpegBomb.repeatLastScan(small, 10);
        Anatomy anatomy = Anatomy.of(PictureFormat.JPEG, small);
        anatomy.field(Anatomy.Means.WIDTH).orElseThrow().set(said, 8000);
        anatomy.field(Anatomy.Means.HEIGHT).orElseThrow().set(said, 5000);
        bombs.add(bomb("JPEG of 40 million pixels in many passes, and 9,216 there", said, HostileFile.REFUSED));
        byte[] fill = new byte[20 * MEBI];
        Arrays.fill(fill, (byte) 0xFF);
        fill[1] = (byte) 0xD8;
        bombs.add(bomb("JPEG of fill bytes", fill, HostileFile.REFUSED));
    }

    private static void gif(List<HostileFile> bombs) {
        byte[] plain = SeededFile.plain("GIF");
        int screen = 13 + (3 << (plain[10] & 7) + 1);
        byte[] wide = plain.clone();
        Arrays.fill(wide, 6, 10, (byte) 0xFF);
        bombs.add(bomb("GIF on a screen of 65,535 by 65,535", wide, SHOWN));
        Anatomy anatomy = Anatomy.of(PictureFormat.GIF, plain);
        byte[] huge = plain.clone();
        anatomy.field(Anatomy.Means.WIDTH).orElseThrow().set(huge, 65_535);
        anatomy.field(Anatomy.Means.HEIGHT).orElseThrow().set(huge, 65_535);
        bombs.add(bomb("GIF of 65,535 by 65,535", huge, PIXELS));
        byte[] empty = plain.clone();
        anatomy.field(Anatomy.Means.WIDTH).orElseThrow().set(empty, 6300);
        anatomy.field(Anatomy.Means.HEIGHT).orElseThrow().set(empty, 6300);
        bombs.add(bomb("GIF of 40 million pixels, and 7,680 there", empty, HostileFile.REFUSED));
        byte[] frame = Arrays.copyOfRange(plain, screen, plain.length - 1);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.write(plain, 0, screen);
        for (int i = 0; i < 20 * MEBI / frame.length; i++) {
            frames.writeBytes(frame);
        }
        frames.write(0x3B);
        bombs.add(bomb("GIF of 20 MiB of frames", frames.toByteArray(), SHOWN));
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        nested.write(plain, 0, screen);
        for (int i = 0; i < 1000; i++) {
            nested.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) 250});
            nested.write(plain, 0, 250);
            nested.write(0);
        }
        nested.write(plain, screen, plain.length - screen);
        bombs.add(bomb("GIF with a thousand GIFs in it", nested.toByteArray(), SHOWN));
    }

    private static byte[] webp() {
        byte[] file = SeededFile.plain("WEBP LOSSY");
        Anatomy anatomy = Anatomy.of(PictureFormat.WEBP, file);
        anatomy.field(Anatomy.Means.WIDTH).orElseThrow().set(file, 16_383);
        anatomy.field(Anatomy.Means.HEIGHT).orElseThrow().set(file, 16_383);
        return file;
    }

    private static byte[] bmp(int side, int compression) {
        ByteBuffer file = ByteBuffer.allocate(54 + 1024 + 16).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0x4D42).putInt(file.capacity()).putInt(0).putInt(54 + 1024);
        file.putInt(40).putInt(side).putInt(side).putShort((short) 1).putShort((short) 8);
        return file.putInt(compression).array();
    }
}
