package org.xrayreference.preview.seeded;

import static org.xrayreference.preview.seeded.TiffDirectories.ASCII;
import static org.xrayreference.preview.seeded.TiffDirectories.UNDEFINED;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.preview.structure.Carrier;

final class CarryingTiff implements CarryingFile {
    enum Kind {
        LITTLE_ENDIAN(ByteOrder.LITTLE_ENDIAN, false),
        BIG_ENDIAN(ByteOrder.BIG_ENDIAN, false),
        BIG(ByteOrder.LITTLE_ENDIAN, true);

        private final ByteOrder order;
        private final boolean big;

        Kind(ByteOrder order, boolean big) {
            this.order = order;
            this.big = big;
        }
    }

    private final TiffDirectories tiff;
    private final TiffDirectories.Directory main;
    private final List<TiffDirectories.Directory> chain = new ArrayList<>();
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();

    CarryingTiff(Kind kind) {
        tiff = new TiffDirectories(kind.order, kind.big);
        main = grey(Film.bytes());
        chain.add(main);
    }

    private TiffDirectories.Directory grey(byte[] pixels) {
        return tiff.directory()
                .number(256, Film.WIDTH)
                .number(257, pixels.length / Film.WIDTH)
                .number(258, 8)
                .number(259, 1)
                .number(262, 1)
                .data(273, 279, pixels)
                .number(277, 1)
                .number(278, pixels.length / Film.WIDTH);
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("TIFF description", s -> main.bytes(270, ASCII, s.bytes()), Carrier.TIFF_TEXT),
                Place.of("TIFF artist", s -> main.bytes(315, ASCII, s.bytes()), Carrier.TIFF_TEXT),
                Place.of("TIFF date", s -> main.bytes(306, ASCII, s.bytes()), Carrier.TIMESTAMP),
                Place.of("TIFF host", s -> main.bytes(316, ASCII, s.bytes()), Carrier.TIFF_TEXT),
                Place.of("TIFF private field", s -> main.bytes(50_000, ASCII, s.bytes()), Carrier.PRIVATE_FIELD),
                Place.of("TIFF XMP", s -> main.bytes(700, UNDEFINED, Blocks.xmp(s)), Carrier.XMP),
                Place.of("TIFF IPTC", s -> main.bytes(33_723, UNDEFINED, Blocks.iptc(s)), Carrier.IPTC),
                Place.of(
                        "TIFF Photoshop",
                        s -> main.bytes(34_377, UNDEFINED, Blocks.photoshop(0x040B, s.bytes())),
                        Carrier.PHOTOSHOP),
                Place.of("TIFF profile", s -> main.bytes(34_675, UNDEFINED, Blocks.profile(s)), Carrier.ICC),
                Place.of("TIFF EXIF", s -> main.below(34_665, Blocks.camera(tiff, s)), Carrier.EXIF),
                Place.of("TIFF position", s -> main.below(34_853, Blocks.position(tiff, s)), Carrier.GPS),
                Place.of("TIFF second picture", this::second, Carrier.FURTHER_FRAME),
                Place.of("TIFF trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("TIFF zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    private void second(Secret secret) {
        chain.add(grey(new byte[Film.WIDTH * 4]).bytes(270, ASCII, secret.bytes()));
    }

    @Override
    public byte[] bytes() {
        return Blocks.joined(tiff.write(chain), trailing.toByteArray());
    }
}
