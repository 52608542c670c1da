package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.EncodedPicture;

final class CarryingWebp implements CarryingFile {
    enum Kind {
        LOSSY(90),
        LOSSLESS(101);

        private final byte[] picture;

        Kind(int quality) {
            try (Mat pixels = new Mat(Film.HEIGHT, Film.WIDTH, opencv_core.CV_8UC1)) {
                pixels.data().put(Film.bytes());
                byte[] file = EncodedPicture.byOpenCv(pixels, ".webp", opencv_imgcodecs.IMWRITE_WEBP_QUALITY, quality);
                picture = Arrays.copyOfRange(file, 12, file.length);
            }
        }
    }

    private final Kind kind;
    private final ByteArrayOutputStream inFront = new ByteArrayOutputStream();
    private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();
    private int flags;

    CarryingWebp(Kind kind) {
        this.kind = kind;
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("WEBP profile", s -> chunk(inFront, 0x20, "ICCP", Blocks.profile(s)), Carrier.ICC),
                Place.of(
                        "WEBP EXIF",
                        s -> chunk(behind, 0x08, "EXIF", Blocks.exif(s)),
                        Carrier.EXIF,
                        Carrier.GPS,
                        Carrier.EMBEDDED_THUMBNAIL),
                Place.of("WEBP XMP", s -> chunk(behind, 0x04, "XMP ", Blocks.xmp(s)), Carrier.XMP),
                Place.of("WEBP private chunk", s -> chunk(behind, 0, "NOTE", s.bytes()), Carrier.PRIVATE_CHUNK),
                Place.of("WEBP trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("WEBP zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    private void chunk(ByteArrayOutputStream target, int flag, String type, byte[] content) {
        flags |= flag;
        target.writeBytes(
                Blocks.joined(type, Blocks.littleEndian(content.length), content, new byte[content.length % 2]));
    }

    @Override
    public byte[] bytes() {
        byte[] size = Blocks.joined(Blocks.littleEndian(Film.WIDTH - 1), Blocks.littleEndian(Film.HEIGHT - 1));
        byte[] extended = Blocks.joined(
                "VP8X",
                Blocks.littleEndian(10),
                Blocks.littleEndian(flags),
                Arrays.copyOf(size, 3),
                Arrays.copyOfRange(size, 4, 7));
        byte[] chunks = Blocks.joined(extended, inFront.toByteArray(), kind.picture, behind.toByteArray());
        return Blocks.joined("RIFF", Blocks.littleEndian(chunks.length + 4), "WEBP", chunks, trailing.toByteArray());
    }
}
