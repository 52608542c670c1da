package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.EncodedPicture;

final class CarryingGif implements CarryingFile {
    private static final byte[] PLAIN = EncodedPicture.byJava(Film.image(), "gif", null);
    private static final int COLOURS_END = 13 + (3 << (PLAIN[10] & 7) + 1);

    private final ByteArrayOutputStream extensions = new ByteArrayOutputStream();
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("GIF comment", s -> extension(0xFE, new byte[0], s.bytes()), Carrier.COMMENT),
                Place.of(
                        "GIF plain text",
                        s -> extension(0x01, Blocks.joined(new byte[] {12}, new byte[12]), s.bytes()),
                        Carrier.COMMENT),
                Place.of(
                        "GIF application",
                        s -> extension(0xFF, Blocks.joined(new byte[] {11}, "SCANNER1234"), s.bytes()),
                        Carrier.APPLICATION_SEGMENT),
                Place.of("GIF XMP", this::xmp, Carrier.APPLICATION_SEGMENT),
                Place.of("GIF trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("GIF zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    private void extension(int label, byte[] head, byte[] content) {
        extensions.writeBytes(new byte[] {0x21, (byte) label});
        extensions.writeBytes(head);
        extensions.write(content.length);
        extensions.writeBytes(content);
        extensions.write(0);
    }

    /** Unblocked text, behind it the bytes that lead every reader to the end of it. */
    private void xmp(Secret secret) {
        extensions.writeBytes(Blocks.joined(new byte[] {0x21, (byte) 0xFF, 11}, "XMP DataXMP", Blocks.xmp(secret)));
        extensions.write(1);
        for (int i = 255; i >= 0; i--) {
            extensions.write(i);
        }
        extensions.write(0);
    }

    @Override
    public byte[] bytes() {
        return Blocks.joined(
                Arrays.copyOf(PLAIN, COLOURS_END),
                extensions.toByteArray(),
                Arrays.copyOfRange(PLAIN, COLOURS_END, PLAIN.length),
                trailing.toByteArray());
    }
}
