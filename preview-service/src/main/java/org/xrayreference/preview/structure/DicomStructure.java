package org.xrayreference.preview.structure;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a DICOM file (PS3.10) of one frame. The decoder gets the pixel data alone and what its numbers mean: no element
 * about a person ever reaches it. Overlays are left out.
 */
final class DicomStructure {
    private static final int PREAMBLE = 128;
    private static final int META = PREAMBLE + 4;
    private static final int TRANSFER_SYNTAX = 0x10;
    /** What a worker's heap holds twice. */
    private static final int MOST_INFLATED = 40 * 1024 * 1024;

    private final Limits limits;
    private final byte[] file;
    private final Carriers carriers = new Carriers();
    private String syntax = "";

    private DicomStructure(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static boolean recognises(byte[] file) {
        return file.length >= META && new String(file, PREAMBLE, 4, StandardCharsets.ISO_8859_1).equals("DICM");
    }

    static Structure read(byte[] file, Limits limits) {
        return new DicomStructure(file, limits).understand();
    }

    private Structure understand() {
        for (int i = 0; i < PREAMBLE; i++) {
            if (file[i] != 0) {
                carriers.foundOnce(Carrier.DICOM_PREAMBLE);
            }
        }
        int from = meta();
        DicomCoding coding = DicomCoding.of(syntax)
                .orElseThrow(
                        () -> Refusal.unsupported("The pixels of this DICOM file are compressed in a way that cannot"
                                + " be read here (transfer syntax " + known(syntax)
                                + "). Export it as PNG and try again."));
        byte[] data = DicomCoding.isDeflated(syntax) ? inflated(from) : file;
        ByteOrder order = DicomCoding.isBigEndian(syntax) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int start = DicomCoding.isDeflated(syntax) ? 0 : from;
        DicomElements elements = DicomElements.read(data, start, order, DicomCoding.isImplicit(syntax), carriers);
        int height = elements.number(0x0010).orElse(0);
        int width = elements.number(0x0011).orElse(0);
        if (elements.pixelRanges().isEmpty()) {
            throw Refusal.damaged(PictureFormat.DICOM, "there is no picture in it");
        }
        limits.checkSize(PictureFormat.DICOM, width, height);
        refuseFrames(elements);
        DicomPixels pixels = pixels(elements, coding, order);
        byte[] stream = joined(data, elements.pixelRanges());
        checkLength(pixels, elements, width, height, stream.length);
        byte[] essential = DicomStream.essential(pixels, stream, width, height, limits, carriers);
        return structure(width, height, pixels, essential);
    }

    private Structure structure(int width, int height, DicomPixels pixels, byte[] essential) {
        Map<Carrier, Integer> counts = carriers.counts();
        return new Structure(
                PictureFormat.DICOM,
                width,
                height,
                16,
                false,
                OptionalInt.empty(),
                1,
                1,
                counts,
                essential,
                pixels.coding() == DicomCoding.JPEG && pixels.inverted(),
                pixels);
    }

    /** Group 2, always little endian with types; returns where the data set begins. */
    private int meta() {
        int at = META;
        while (at + 8 <= file.length && file[at] == 2 && file[at + 1] == 0) {
            int element = file[at + 2] & 0xFF | (file[at + 3] & 0xFF) << 8;
            boolean longForm = file[at + 4] == 'O' || file[at + 4] == 'U' && file[at + 5] != 'I' && file[at + 5] != 'L';
            int value = at + (longForm ? 12 : 8);
            if (value > file.length) {
                throw Refusal.truncated(PictureFormat.DICOM);
            }
            long length = longForm
                    ? java.nio.ByteBuffer.wrap(file)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .getInt(at + 8)
                            & 0xFFFFFFFFL
                    : file[at + 6] & 0xFF | (file[at + 7] & 0xFF) << 8;
            if (value + length > file.length) {
                throw Refusal.truncated(PictureFormat.DICOM);
            }
            if (element == TRANSFER_SYNTAX) {
                syntax = new String(file, value, (int) length, StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .strip();
            }
            carriers.found(Carrier.DICOM_ELEMENT);
            at = value + (int) length;
        }
        return at;
    }

    /** Nothing but digits and dots of a file is ever quoted. */
    private static String known(String syntax) {
        return syntax.matches("[0-9.]{1,64}") ? syntax : "unknown";
    }

    /** Counted first and kept then, so that nothing has to grow. */
    private byte[] inflated(int from) {
        byte[] inflated = new byte[inflate(from, new byte[0])];
        inflate(from, inflated);
        return inflated;
    }

    private int inflate(int from, byte[] target) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] part = new byte[64 * 1024];
            int at = 0;
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) {
                    throw Refusal.truncated(PictureFormat.DICOM);
                }
                if (at + length > MOST_INFLATED) {
                    throw Refusal.tooComplex("This DICOM file holds more than " + MOST_INFLATED / (1024 * 1024)
                            + " MiB when it is unpacked, which is the limit.");
                }
                if (target.length > 0) {
                    System.arraycopy(part, 0, target, at, length);
                }
                at += length;
            }
            // A single byte makes the length even.
            if (inflater.getRemaining() > 1) {
                carriers.foundOnce(Carrier.TRAILING_BYTES);
            }
            return at;
        } catch (DataFormatException e) {
            throw Refusal.damaged(PictureFormat.DICOM, "it cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private static void refuseFrames(DicomElements elements) {
        String frames = elements.text(0x0008);
        if (!frames.isEmpty() && !frames.equals("1")) {
            throw Refusal.unsupported("This DICOM file holds "
                    + (frames.matches("\\d{1,6}") ? frames : "several") + " frames; the limit is 1."
                    + " Export one of them as PNG and try again.");
        }
    }

    private static DicomPixels pixels(DicomElements elements, DicomCoding coding, ByteOrder order) {
        int samples = elements.number(0x0002).orElse(1);
        int allocated = elements.number(0x0100).orElse(16);
        int stored = elements.number(0x0101).orElse(allocated);
        int high = elements.number(0x0102).orElse(stored - 1);
        String colours = elements.text(0x0004);
        boolean grey = colours.equals("MONOCHROME1") || colours.equals("MONOCHROME2");
        boolean coloured = coding == DicomCoding.JPEG
                ? colours.startsWith("YBR_") || colours.equals("RGB")
                : colours.equals("RGB")
                        || colours.equals("YBR_FULL")
                        || colours.equals("YBR_RCT")
                        || colours.equals("YBR_ICT");
        if (!(grey && samples == 1) && !(coloured && samples == 3)) {
            throw Refusal.unsupported("This DICOM file has a kind of colours that cannot be read here"
                    + " (a palette, for example). Export it as PNG and try again.");
        }
        if (allocated != 8 && allocated != 16 || stored < 1 || stored > allocated || high != stored - 1) {
            throw Refusal.unsupported("This DICOM file stores " + stored + " of " + allocated
                    + " bits a sample; 8 or 16 bits can be read. Export it as PNG and try again.");
        }
        boolean signed = elements.number(0x0103).orElse(0) == 1;
        boolean planar = elements.number(0x0006).orElse(0) == 1;
        return new DicomPixels(
                coding,
                order,
                samples,
                allocated,
                stored,
                signed,
                planar,
                colours.equals("YBR_FULL"),
                colours.equals("MONOCHROME1"),
                window(elements));
    }

    private static DicomPixels.Window window(DicomElements elements) {
        double slope = elements.decimal(0x1053).filter(value -> value > 0).orElse(1.0);
        double intercept = elements.decimal(0x1052).orElse(0.0);
        double width = elements.decimal(0x1051).orElse(0.0);
        return elements.decimal(0x1050)
                .filter(centre -> width > 1)
                .map(centre -> DicomPixels.Window.of(centre, width, slope, intercept))
                .orElse(null);
    }

    private static void checkLength(DicomPixels pixels, DicomElements elements, int width, int height, int length) {
        boolean plain = pixels.coding() == DicomCoding.PLAIN;
        if (plain == elements.encapsulated()) {
            throw Refusal.damaged(PictureFormat.DICOM, "its pixels are not stored as it says");
        }
        long needed = (long) width * height * pixels.samples() * pixels.allocated() / 8;
        if (plain && length < needed) {
            throw Refusal.truncated(PictureFormat.DICOM);
        }
    }

    private static byte[] joined(byte[] data, List<int[]> ranges) {
        int length = ranges.stream().mapToInt(range -> range[1] - range[0]).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (int[] range : ranges) {
            System.arraycopy(data, range[0], joined, at, range[1] - range[0]);
            at += range[1] - range[0];
        }
        return joined;
    }
}
