package org.xrayreference.preview.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the first picture of a TIFF (6.0) or BigTIFF. The decoder gets a new, classic TIFF with the fields that draw the
 * picture and its data: no text, no profile, no private field, no second picture. A picture whose zero is white is handed
 * on as if its zero were black and turned afterwards, since decoders differ in whether they do it.
 */
final class TiffStructure {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIPS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int SAMPLE_FORMAT = 339;
    private static final int JPEG_TABLES = 347;
    private static final int WHITE_IS_ZERO = 0;
    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;
    private static final int YCBCR = 6;
    private static final int JPEG = 7;

    /** What draws the picture, beside its data: sizes, coding, colours. */
    private static final Set<Integer> DRAWING = Set.of(
            256, 257, 258, 259, 262, 266, 277, 278, 284, 292, 293, 317, 320, 322, 323, 338, 339, 347, 530, 531, 532);

    private static final Set<Integer> HARMLESS = Set.of(
            254, 255, 263, 264, 265, 273, 274, 279, 280, 281, 282, 283, 286, 287, 290, 291, 296, 297, 318, 319, 324,
            325);
    /** None, CCITT (three kinds), LZW, JPEG, Deflate (two numbers), PackBits. */
    private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, JPEG, 8, 32_946, 32_773);

    private final Limits limits;
    private final byte[] file;
    private final TiffDirectory directory;
    private final TiffCarriers carriers;
    private int width;
    private int height;
    private int bits;
    private int samples;

    private TiffStructure(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.directory = TiffDirectory.read(file);
        this.carriers = new TiffCarriers(file, directory);
    }

    static boolean recognises(byte[] file) {
        return TiffDirectory.recognises(file);
    }

    static Structure read(byte[] file, Limits limits) {
        return new TiffStructure(file, limits).understand();
    }

    static boolean isOffset(int tag) {
        return tag == STRIPS || tag == STRIP_LENGTHS || tag == TILES || tag == TILE_LENGTHS;
    }

    private Structure understand() {
        width = directory.value(WIDTH, 0);
        height = directory.value(HEIGHT, 0);
        limits.checkSize(PictureFormat.TIFF, width, height);
        checkKind();
        int photometric = directory.value(PHOTOMETRIC, BLACK_IS_ZERO);
        int orientation = directory.value(ORIENTATION, 1);
        byte[] plain = plain(photometric);
        return new Structure(
                PictureFormat.TIFF,
                width,
                height,
                bits,
                photometric == RGB && samples == 4,
                OptionalInt.empty(),
                orientation >= 1 && orientation <= 8 ? orientation : 1,
                1,
                carriers.counts(DRAWING, HARMLESS),
                plain,
                photometric == WHITE_IS_ZERO,
                null);
    }

    private void checkKind() {
        bits = directory.value(BITS, 1);
        samples = directory.value(SAMPLES, 1);
        int compression = directory.value(COMPRESSION, 1);
        if (!COMPRESSIONS.contains(compression)) {
            throw Refusal.unsupported("This TIFF is compressed in a way that cannot be read here (number " + compression
                    + "). Save it without compression or as PNG and try again.");
        }
        boolean sameBits = directory.values(BITS).stream().allMatch(each -> each == bits);
        boolean whole = directory.values(SAMPLE_FORMAT).stream().allMatch(format -> format == 1);
        if (bits != 1 && bits != 4 && bits != 8 && bits != 16 || samples < 1 || samples > 5 || !sameBits || !whole) {
            throw Refusal.unsupported("This TIFF has " + samples + " samples of " + bits
                    + " bits a pixel; 1, 4, 8 or 16 whole bits can be read. Save it as PNG and try again.");
        }
    }

    private byte[] plain(int photometric) {
        PlainTiff plain = new PlainTiff(directory.order());
        for (int tag : directory.tags()) {
            if (DRAWING.contains(tag)) {
                plain.put(tag, directory.values(tag));
            }
        }
        if (photometric == WHITE_IS_ZERO) {
            plain.put(PHOTOMETRIC, List.of((long) BLACK_IS_ZERO));
        } else if (photometric > YCBCR || photometric == 4) {
            throw Refusal.unsupported("This TIFF has a rare kind of colours. Save it as PNG and try again.");
        }
        boolean tiled = directory.has(TILE_WIDTH);
        if (tiled) {
            limits.checkSize(PictureFormat.TIFF, directory.value(TILE_WIDTH, 0), directory.value(TILE_HEIGHT, 0));
        }
        copy(plain, tiled ? TILES : STRIPS, tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        return plain.toBytes(JPEG_TABLES);
    }

    private void copy(PlainTiff plain, int offsetsTag, int lengthsTag) {
        List<Long> offsets = directory.values(offsetsTag);
        List<Long> lengths = directory.values(lengthsTag);
        if (offsets.isEmpty() || offsets.size() != lengths.size()) {
            throw Refusal.damaged(PictureFormat.TIFF, "its picture data is missing");
        }
        List<Long> places = new ArrayList<>();
        long copied = 0;
        for (int i = 0; i < offsets.size(); i++) {
            long from = offsets.get(i);
            long length = lengths.get(i);
            copied += length;
            if (from < 0 || length <= 0 || from + length > file.length) {
                throw Refusal.truncated(PictureFormat.TIFF);
            }
            // Many strips may name the same bytes; copied as often as named, a small file would grow without end.
            limits.checkBytes(copied);
            places.add(plain.append(file, (int) from, (int) length));
        }
        plain.put(offsetsTag, places);
        plain.put(lengthsTag, lengths);
    }
}
