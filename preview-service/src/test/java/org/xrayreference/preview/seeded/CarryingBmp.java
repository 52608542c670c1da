package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.xrayreference.preview.structure.Carrier;

/** Of the fifth version, which can carry a profile. */
final class CarryingBmp implements CarryingFile {
    private static final int HEADERS = 14 + 124;

    private final ByteArrayOutputStream gap = new ByteArrayOutputStream();
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();
    private byte[] profile = {};

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("BMP gap", s -> gap.writeBytes(s.bytes()), Carrier.GAP),
                Place.of("BMP profile", s -> profile = Blocks.profile(s), Carrier.ICC),
                Place.of("BMP trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("BMP zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    @Override
    public byte[] bytes() {
        int start = HEADERS + 1024 + gap.size();
        int pixels = Film.WIDTH * Film.HEIGHT;
        ByteBuffer head = ByteBuffer.allocate(HEADERS + 1024).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0x4D42)
                .putInt(start + pixels + profile.length)
                .putInt(0)
                .putInt(start);
        head.putInt(124)
                .putInt(Film.WIDTH)
                .putInt(Film.HEIGHT)
                .putShort((short) 1)
                .putShort((short) 8);
        head.putInt(0).putInt(pixels).putInt(2835).putInt(2835).putInt(256).putInt(0);
        head.putInt(14 + 56, profile.length > 0 ? 0x4D424544 : 0x73524742);
        if (profile.length > 0) {
            head.putInt(14 + 112, start - 14 + pixels).putInt(14 + 116, profile.length);
        }
        for (int i = 0; i < 256; i++) {
            head.putInt(HEADERS + 4 * i, i * 0x010101);
        }
        ByteBuffer rows = ByteBuffer.allocate(pixels);
        for (int y = Film.HEIGHT - 1; y >= 0; y--) {
            rows.put(Film.bytes(), y * Film.WIDTH, Film.WIDTH);
        }
        return Blocks.joined(head.array(), gap.toByteArray(), rows.array(), profile, trailing.toByteArray());
    }
}
