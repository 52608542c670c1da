package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948): every checksum, the order that decoding depends on, and the end. */
final class PngStructure {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** How the picture is to be drawn; nothing about who is on it. They go, too, but nobody needs to hear of it. */
    private static final Set<String> RENDERING =
            Set.of("gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "hIST", "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fdAT");

    private static final List<Set<Integer>> DEPTHS = List.of(
            Set.of(1, 2, 4, 8, 16),
            Set.of(),
            Set.of(8, 16),
            Set.of(1, 2, 4, 8),
            Set.of(8, 16),
            Set.of(),
            Set.of(8, 16));
    private static final int GREY = 0;
    private static final int PALETTE = 3;

    private final Limits limits;
    private final byte[] file;
    private final ByteBuffer buffer;
    private final EssentialBytes essential;
    private final Carriers carriers = new Carriers();
    private int width;
    private int height;
    private int bitDepth;
    private int colourType = -1;
    private boolean palette;
    private boolean data;
    private boolean dataEnded;
    private boolean transparency;
    private OptionalInt transparentGrey = OptionalInt.empty();
    private int orientation = 1;
    private int frames;

    private PngStructure(byte[] file, Limits limits) {
        this.limits = limits;
        this.file = file;
        this.buffer = ByteBuffer.wrap(file);
        this.essential = new EssentialBytes(file);
    }

    static boolean recognises(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Structure read(byte[] file, Limits limits) {
        return new PngStructure(file, limits).walk();
    }

    private Structure walk() {
        essential.keep(0, SIGNATURE.length);
        int at = SIGNATURE.length;
        String type = "";
        while (!type.equals("IEND")) {
            if (at + 12 > file.length) {
                throw Refusal.truncated(PictureFormat.PNG);
            }
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                throw Refusal.truncated(PictureFormat.PNG);
            }
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            verifyChecksum(at, length);
            visit(type, at + 8, length);
            if (isEssential(type)) {
                essential.keep(at, at + length + 12);
            }
            at += length + 12;
        }
        if (!data || (colourType == PALETTE && !palette)) {
            throw damaged("its picture data is missing");
        }
        if (at < file.length) {
            carriers.found(Carrier.TRAILING_BYTES);
        }
        for (int frame = 1; frame < frames; frame++) {
            carriers.found(Carrier.FURTHER_FRAME);
        }
        return new Structure(
                PictureFormat.PNG,
                width,
                height,
                bitDepth,
                transparency,
                transparentGrey,
                orientation,
                1,
                carriers.counts(),
                essential.toBytes());
    }

    private void verifyChecksum(int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, at + 4, length + 4);
        if ((int) crc.getValue() != buffer.getInt(at + 8 + length)) {
            throw damaged("a checksum does not match");
        }
    }

    private static boolean isEssential(String type) {
        return switch (type) {
            case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> true;
            default -> false;
        };
    }

    private void visit(String type, int at, int length) {
        if ((colourType < 0) != type.equals("IHDR")) {
            throw damaged("its header is not where it belongs");
        }
        if (data && !type.equals("IDAT")) {
            dataEnded = true;
        }
        switch (type) {
            case "IHDR" -> header(at, length);
            case "PLTE" -> palette = palette(length);
            case "tRNS" -> transparency(at, length);
            case "IDAT" -> data = data();
            case "IEND", "fcTL" -> frames += type.equals("fcTL") ? 1 : 0;
            case "eXIf" -> exif(ExifFacts.read(file, at, length));
            case "tEXt", "zTXt", "iTXt" -> carriers.found(textCarrier(at, length));
            case "iCCP" -> carriers.found(Carrier.ICC);
            case "tIME" -> carriers.found(Carrier.TIMESTAMP);
            default -> other(type);
        }
    }

    private void header(int at, int length) {
        if (length != 13) {
            throw damaged("its header has the wrong size");
        }
        width = buffer.getInt(at);
        height = buffer.getInt(at + 4);
        bitDepth = file[at + 8];
        colourType = file[at + 9];
        boolean known = colourType >= 0
                && colourType < DEPTHS.size()
                && DEPTHS.get(colourType).contains(bitDepth);
        if (!known || file[at + 10] != 0 || file[at + 11] != 0 || file[at + 12] < 0 || file[at + 12] > 1) {
            throw damaged("its header describes no kind of PNG");
        }
        transparency = colourType >= 4;
        limits.checkSize(PictureFormat.PNG, Integer.toUnsignedLong(width), Integer.toUnsignedLong(height));
    }

    private boolean palette(int length) {
        if (palette
                || data
                || colourType == GREY
                || colourType == 4
                || length == 0
                || length % 3 != 0
                || length > 768) {
            throw damaged("its palette is not a palette");
        }
        return true;
    }

    private boolean data() {
        if (dataEnded) {
            throw damaged("its picture data is interrupted");
        }
        return true;
    }

    private void transparency(int at, int length) {
        boolean fits =
                switch (colourType) {
                    case GREY -> length == 2;
                    case 2 -> length == 6;
                    case PALETTE -> palette && length > 0 && length <= 256;
                    default -> false;
                };
        if (!fits || data) {
            throw damaged("its transparency does not fit its colours");
        }
        transparency = true;
        if (colourType == GREY) {
            transparentGrey = OptionalInt.of(buffer.getShort(at) & 0xFFFF);
        }
    }

    private void exif(ExifFacts exif) {
        orientation = exif.orientation();
        carriers.foundExif(exif);
    }

    private Carrier textCarrier(int at, int length) {
        String keyword = new String(file, at, Math.min(length, 79), StandardCharsets.ISO_8859_1);
        if (keyword.startsWith("XML:com.adobe.xmp\0") || keyword.startsWith("Raw profile type xmp\0")) {
            return Carrier.XMP;
        }
        if (keyword.startsWith("Raw profile type exif\0") || keyword.startsWith("Raw profile type APP1\0")) {
            return Carrier.EXIF;
        }
        return keyword.startsWith("Raw profile type iptc\0") ? Carrier.IPTC : Carrier.PNG_TEXT;
    }

    private void other(String type) {
        if (Character.isUpperCase(type.charAt(0))) {
            throw damaged("it needs a part that no PNG has");
        }
        if (!RENDERING.contains(type)) {
            carriers.found(type.equals("sPLT") ? Carrier.PNG_TEXT : Carrier.PRIVATE_CHUNK);
        }
    }

    private static Refusal damaged(String what) {
        return Refusal.damaged(PictureFormat.PNG, what);
    }
}
