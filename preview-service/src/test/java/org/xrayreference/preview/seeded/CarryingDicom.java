package org.xrayreference.preview.seeded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.EncodedPicture;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.LosslessJpeg;

final class CarryingDicom implements CarryingFile {
    enum Kind {
        IMPLICIT("1.2.840.10008.1.2"),
        EXPLICIT("1.2.840.10008.1.2.1"),
        DEFLATED("1.2.840.10008.1.2.1.99"),
        BIG_ENDIAN("1.2.840.10008.1.2.2"),
        JPEG("1.2.840.10008.1.2.4.50"),
        JPEG_LOSSLESS("1.2.840.10008.1.2.4.70"),
        JPEG_2000("1.2.840.10008.1.2.4.90");

        private final String syntax;

        Kind(String syntax) {
            this.syntax = syntax;
        }

        boolean compressed() {
            return compareTo(JPEG) >= 0;
        }

        /** The film as it is coded in the file. */
        byte[] coded() {
            return switch (this) {
                case IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN -> Film.bytes();
                case JPEG -> JpegFile.grey(Film.WIDTH, Film.HEIGHT, Film::level);
                case JPEG_LOSSLESS -> LosslessJpeg.grey(Film.WIDTH, Film.HEIGHT, Film::level);
                case JPEG_2000 -> EncodedPicture.codestream(Film.image());
            };
        }
    }

    private record Element(String type, byte[] value) {}

    private final Kind kind;
    private final ByteOrder order;
    private final Map<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();
    private byte[] preamble = {};
    private byte[] pixels;

    CarryingDicom(Kind kind) {
        this.kind = kind;
        pixels = kind.coded();
        order = kind == Kind.BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        number(0x00280002, 1);
        add(0x00280004, "CS", "MONOCHROME2 ".getBytes(StandardCharsets.ISO_8859_1));
        number(0x00280010, Film.HEIGHT);
        number(0x00280011, Film.WIDTH);
        number(0x00280100, 8);
        number(0x00280101, 8);
        number(0x00280102, 7);
        number(0x00280103, 0);
    }

    @Override
    public List<Place> places() {
        return List.of(
                text("DICOM accession number", 0x00080050, "SH"),
                text("DICOM institution", 0x00080080, "LO"),
                text("DICOM patient name", 0x00100010, "PN"),
                text("DICOM patient id", 0x00100020, "LO"),
                text("DICOM birth date", 0x00100030, "DA"),
                text("DICOM comments", 0x00204000, "LT"),
                text("DICOM comments on the picture", 0x00284000, "LT"),
                Place.of("DICOM sequence", this::sequence, Carrier.DICOM_ELEMENT),
                Place.of("DICOM private element", this::privateElement, Carrier.DICOM_PRIVATE),
                Place.of("DICOM overlay", s -> add(0x60003000, "OW", s.bytes()), Carrier.DICOM_OVERLAY),
                Place.of("DICOM padding", s -> add(0xFFFCFFFC, "OB", s.bytes()), Carrier.DICOM_ELEMENT),
                Place.of(
                        "DICOM preamble",
                        s -> preamble = s.core().getBytes(StandardCharsets.US_ASCII),
                        Carrier.DICOM_PREAMBLE),
                kind.compressed()
                        ? Place.of("DICOM comment in its JPEG", this::commentInside, Carrier.COMMENT)
                        : text("DICOM operator", 0x00081070, "PN"),
                kind == Kind.JPEG_LOSSLESS
                        ? Place.of("DICOM segment in its JPEG", this::segmentInside, Carrier.APPLICATION_SEGMENT)
                        : text("DICOM study", 0x00081030, "LO"),
                Place.of("DICOM trailing bytes", s -> trailing.writeBytes(s.bytes()), Carrier.TRAILING_BYTES),
                Place.of("DICOM zip behind", s -> trailing.writeBytes(Blocks.zip(s)), Carrier.TRAILING_BYTES));
    }

    private Place text(String name, int tag, String type) {
        return Place.of(name, s -> add(tag, type, s.bytes()), Carrier.DICOM_ELEMENT);
    }

    private void privateElement(Secret secret) {
        add(0x00090010, "LO", secret.core().getBytes(StandardCharsets.US_ASCII));
        add(0x00091001, "UN", secret.bytes());
    }

    /** One item with an institution in it. */
    private void sequence(Secret secret) {
        byte[] inner = element(0x00080080, new Element("LO", even(secret.bytes(), ' ')));
        byte[] head = ByteBuffer.allocate(8)
                .order(order)
                .putShort((short) 0xFFFE)
                .putShort((short) 0xE000)
                .putInt(inner.length)
                .array();
        add(0x00081110, "SQ", Blocks.joined(head, inner));
    }

    private void commentInside(Secret secret) {
        pixels = kind == Kind.JPEG_2000
                ? withCodestreamComment(secret.bytes())
                : JpegFile.withSegment(pixels, 0xFE, secret.bytes());
    }

    private void segmentInside(Secret secret) {
        pixels = JpegFile.withSegment(pixels, 0xE9, "Scanner\0", secret.bytes());
    }

    /** Behind SOC and SIZ. */
    private byte[] withCodestreamComment(byte[] comment) {
        int at = 4 + (pixels[4] << 8 | pixels[5]);
        ByteBuffer result = ByteBuffer.allocate(pixels.length + 6 + comment.length);
        result.put(pixels, 0, at).putShort((short) 0xFF64);
        result.putShort((short) (4 + comment.length)).putShort((short) 1).put(comment);
        return result.put(pixels, at, pixels.length - at).array();
    }

    private void number(int tag, int value) {
        add(
                tag,
                "US",
                ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    private void add(int tag, String type, byte[] value) {
        elements.put(tag, new Element(type, even(value, type.startsWith("O") || type.equals("UN") ? 0 : ' ')));
    }

    private static byte[] even(byte[] value, int padding) {
        byte[] even = Arrays.copyOf(value, value.length + value.length % 2);
        if (even.length > value.length) {
            even[value.length] = (byte) padding;
        }
        return even;
    }

    private byte[] element(int tag, Element element) {
        boolean isLong = List.of("OB", "OW", "SQ", "UN").contains(element.type);
        ByteBuffer head = ByteBuffer.allocate(12).order(order);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (kind == Kind.IMPLICIT) {
            head.putInt(element.value.length);
        } else {
            head.put(element.type.getBytes(StandardCharsets.ISO_8859_1));
            head = isLong
                    ? head.putShort((short) 0).putInt(element.value.length)
                    : head.putShort((short) element.value.length);
        }
        return Blocks.joined(Arrays.copyOf(head.array(), head.position()), element.value);
    }

    @Override
    public byte[] bytes() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        elements.put(0x7FE00010, new Element("OW", pixels));
        elements.forEach((tag, element) ->
                data.writeBytes(tag == 0x7FE00010 && kind.compressed() ? fragments() : element(tag, element)));
        byte[] body = kind == Kind.DEFLATED ? deflated(data.toByteArray()) : data.toByteArray();
        byte[] syntax = even(kind.syntax.getBytes(StandardCharsets.ISO_8859_1), 0);
        return Blocks.joined(
                Arrays.copyOf(preamble, 128),
                "DICM",
                new byte[] {2, 0, 0x10, 0},
                "UI",
                new byte[] {(byte) syntax.length, 0},
                syntax,
                body,
                trailing.toByteArray());
    }

    private byte[] fragments() {
        byte[] fragment = even(pixels, 0);
        return Blocks.joined(
                new byte[] {(byte) 0xE0, 0x7F, 0x10, 0},
                "OB\0\0",
                Blocks.littleEndian(-1),
                new byte[] {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 0, 0, 0, 0},
                new byte[] {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0},
                Blocks.littleEndian(fragment.length),
                fragment,
                new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0});
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[bytes.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }
}
