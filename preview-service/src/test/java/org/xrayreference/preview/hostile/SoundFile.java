package org.xrayreference.preview.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xrayreference.preview.seeded.SeededFile;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.EncodedPicture;

/**
 * A file that is decoded gladly, and what hostile files are made from.
 *
 * @param needed how many of its first bytes the picture cannot do without
 * @param stated whether its header says how many pixels its data has to fill
 */
record SoundFile(String name, PictureFormat format, byte[] bytes, int needed, boolean stated) {
    private static final int SHAPES = 20;
    private static final int WIDTH = 96;
    private static final int HEIGHT = 80;
    private static final List<SoundFile> ALL = Stream.concat(
                    IntStream.range(0, SHAPES).mapToObj(SoundFile::seeded), coded().stream())
            .toList();

    /** Every seeded shape with nothing hidden in it, and codings that those have not. */
    static SoundFile any(Random random) {
        List<SoundFile> all = all();
        return all.get(random.nextInt(all.size()));
    }

    static List<SoundFile> all() {
        return ALL;
    }

    /** With many more parts: names, profiles, second pictures. */
    static SoundFile carrying(Random random) {
        SeededFile file = SeededFile.make(random.nextInt(1000), random.nextInt(SHAPES * 20));
        return of(file, file.bytes());
    }

    private static SoundFile seeded(int number) {
        SeededFile file = SeededFile.make(1, number);
        return of(file, file.plain());
    }

    private static SoundFile of(SeededFile file, byte[] bytes) {
        PictureFormat format = PictureFormat.valueOf(file.shape().split(" ", 2)[0]);
        return new SoundFile(file.shape(), format, bytes, bytes.length, true);
    }

    private static List<SoundFile> coded() {
        List<SoundFile> files = new ArrayList<>();
        for (String compression : List.of("LZW", "Deflate", "PackBits", "JPEG")) {
            byte[] tiff = EncodedPicture.byJava(film(), "tiff", compression);
            files.add(new SoundFile("TIFF " + compression, PictureFormat.TIFF, tiff, tiff.length / 2, true));
        }
        byte[] fax = EncodedPicture.byJava(line(), "tiff", "CCITT T.6");
        files.add(new SoundFile("TIFF CCITT T.6", PictureFormat.TIFF, fax, fax.length / 2, true));
        byte[] bmp = EncodedPicture.byJava(film(), "bmp", "BI_RLE8");
        // A run-length BMP may leave pixels out.
        files.add(new SoundFile("BMP RLE8", PictureFormat.BMP, bmp, bmp.length, false));
        byte[] runs = dicom("1.2.840.10008.1.2.5", runLengths());
        files.add(new SoundFile("DICOM RLE", PictureFormat.DICOM, runs, runs.length, true));
        return files;
    }

    private static BufferedImage line() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        image.createGraphics().drawLine(5, 5, 70, 60);
        return image;
    }

    static BufferedImage film() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, ChestPhantom.level((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT));
            }
        }
        return image;
    }

    static byte[] codestream() {
        return EncodedPicture.codestream(film());
    }

    private static byte[] runLengths() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(header.putInt(1).putInt(64).array());
        BufferedImage film = film();
        for (int y = 0; y < HEIGHT; y++) {
            out.write(WIDTH - 1);
            for (int x = 0; x < WIDTH; x++) {
                out.write(film.getRaster().getSample(x, y, 0));
            }
        }
        return out.toByteArray();
    }

    /** The seeded DICOM file of a JPEG, with other compressed pixels in it. */
    static byte[] dicom(String syntax, byte[] stream) {
        byte[] carrier = SeededFile.plain("DICOM JPEG");
        int jpeg = 0;
        while ((ByteBuffer.wrap(carrier).getInt(jpeg) & 0xFFFFFF00) != 0xFFD8FF00) {
            jpeg++;
        }
        byte[] name =
                Arrays.copyOf(syntax.getBytes(StandardCharsets.ISO_8859_1), syntax.length() + syntax.length() % 2);
        int body = 140 + carrier[138];
        int even = stream.length + stream.length % 2;
        ByteBuffer file =
                ByteBuffer.allocate(140 + name.length + jpeg - body + even + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put(carrier, 0, 138).putShort((short) name.length).put(name);
        file.put(carrier, body, jpeg - 4 - body).putInt(even).put(Arrays.copyOf(stream, even));
        return file.put(carrier, carrier.length - 8, 8).array();
    }
}
