package org.xrayreference.preview.structure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the elements of a DICOM data set (PS3.5, chapter 7) and keeps the few that describe the picture. */
final class DicomElements {
    private static final int PIXEL_DATA = 0x7FE00010;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int DESCRIPTION = 0x0028;
    private static final int OVERLAY_DATA = 0x3000;
    /** Of the elements that describe the picture, those that are numbers or codes: sizes, levels, window, compression. */
    private static final Set<Integer> DRAWING = Set.of(
            0x0002, 0x0004, 0x0006, 0x0008, 0x0010, 0x0011, 0x0030, 0x0034, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106,
            0x0107, 0x1050, 0x1051, 0x1052, 0x1053, 0x1054, 0x2110, 0x2112, 0x2114);

    private static final int DEEPEST = 16;
    private static final int LONGEST_VALUE = 256;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final byte[] data;
    private final ByteBuffer buffer;
    private final boolean implicit;
    private final Carriers carriers;
    private final Map<Integer, byte[]> description = new HashMap<>();
    private final List<int[]> pixelRanges = new ArrayList<>();
    private boolean encapsulated;
    private boolean pixels;

    private DicomElements(byte[] data, ByteOrder order, boolean implicit, Carriers carriers) {
        this.data = data;
        this.buffer = ByteBuffer.wrap(data).order(order);
        this.implicit = implicit;
        this.carriers = carriers;
    }

    static DicomElements read(byte[] data, int from, ByteOrder order, boolean implicit, Carriers carriers) {
        DicomElements elements = new DicomElements(data, order, implicit, carriers);
        try {
            elements.dataSet(from);
        } catch (IndexOutOfBoundsException e) {
            throw Refusal.truncated(PictureFormat.DICOM);
        }
        return elements;
    }

    private void dataSet(int from) {
        int at = from;
        while (at + 8 <= data.length && !pixels) {
            at = element(at, 0);
        }
        if (at < data.length && behind(at) < data.length) {
            carriers.foundOnce(Carrier.TRAILING_BYTES);
        }
    }

    /** The few elements that may follow the picture; returns where something begins that is none. */
    private int behind(int from) {
        int at = from;
        try {
            while (at + 8 <= data.length && Integer.compareUnsigned(head(at).tag(), PIXEL_DATA) > 0) {
                at = element(at, 0);
            }
        } catch (Refusal | IndexOutOfBoundsException e) {
            return at;
        }
        return at;
    }

    private record Head(int tag, String type, long length, int value) {}

    private Head head(int at) {
        int tag = (buffer.getShort(at) & 0xFFFF) << 16 | buffer.getShort(at + 2) & 0xFFFF;
        if (implicit || tag >>> 16 == 0xFFFE) {
            return new Head(tag, "", buffer.getInt(at + 4) & 0xFFFFFFFFL, at + 8);
        }
        String type = new String(data, at + 4, 2, StandardCharsets.ISO_8859_1);
        return LONG_FORM.contains(type)
                ? new Head(tag, type, buffer.getInt(at + 8) & 0xFFFFFFFFL, at + 12)
                : new Head(tag, type, buffer.getShort(at + 6) & 0xFFFF, at + 8);
    }

    /** Returns where the next one begins. */
    private int element(int at, int depth) {
        Head head = head(at);
        boolean open = head.length() == 0xFFFFFFFFL;
        if (head.tag() == PIXEL_DATA && depth == 0) {
            pixels = true;
            return open ? fragments(head.value()) : plainPixels(head);
        }
        int next = open ? sequence(head.value(), depth + 1) : end(head);
        if (depth == 0) {
            note(head, open);
        }
        return next;
    }

    private int end(Head head) {
        long end = head.value() + head.length();
        if (end > data.length) {
            throw Refusal.truncated(PictureFormat.DICOM);
        }
        return (int) end;
    }

    private int plainPixels(Head head) {
        int end = end(head);
        pixelRanges.add(new int[] {head.value(), end});
        return end;
    }

    private int fragments(int from) {
        encapsulated = true;
        int at = from;
        boolean table = true;
        while (true) {
            Head head = head(at);
            if (head.tag() == SEQUENCE_END) {
                return head.value();
            }
            if (head.tag() != ITEM) {
                throw Refusal.damaged(PictureFormat.DICOM, "its picture data is not where it belongs");
            }
            int end = end(head);
            if (!table) {
                pixelRanges.add(new int[] {head.value(), end});
            }
            table = false;
            at = end;
        }
    }

    private int sequence(int from, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.tooComplex(
                    "This DICOM file is nested deeper than " + DEEPEST + " levels, which is the limit.");
        }
        int at = from;
        while (true) {
            Head head = head(at);
            if (head.tag() == SEQUENCE_END) {
                return head.value();
            }
            if (head.tag() == ITEM && head.length() == 0xFFFFFFFFL) {
                at = head.value();
                while (head(at).tag() != ITEM_END) {
                    at = element(at, depth + 1);
                }
                at = head(at).value();
            } else {
                at = end(head);
            }
        }
    }

    private void note(Head head, boolean open) {
        int group = head.tag() >>> 16;
        if (group == DESCRIPTION) {
            if (!DRAWING.contains(head.tag() & 0xFFFF)) {
                carriers.found(Carrier.DICOM_ELEMENT);
            }
            if (!open && head.length() <= LONGEST_VALUE) {
                int end = end(head);
                description.put(head.tag(), java.util.Arrays.copyOfRange(data, head.value(), end));
            }
        } else if (group % 2 == 1) {
            carriers.found(Carrier.DICOM_PRIVATE);
        } else if (group >= 0x6000 && group <= 0x60FF && (head.tag() & 0xFFFF) == OVERLAY_DATA) {
            carriers.found(Carrier.DICOM_OVERLAY);
        } else {
            carriers.found(Carrier.DICOM_ELEMENT);
        }
    }

    /** Where the pixels are: one range, or one for each fragment. */
    List<int[]> pixelRanges() {
        return pixelRanges;
    }

    boolean encapsulated() {
        return encapsulated;
    }

    OptionalInt number(int element) {
        byte[] value = description.get(DESCRIPTION << 16 | element);
        return value == null || value.length < 2
                ? OptionalInt.empty()
                : OptionalInt.of(ByteBuffer.wrap(value).order(buffer.order()).getShort() & 0xFFFF);
    }

    String text(int element) {
        byte[] value = description.get(DESCRIPTION << 16 | element);
        return value == null
                ? ""
                : new String(value, StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .strip();
    }

    /** The first of a row of decimal numbers. */
    Optional<Double> decimal(int element) {
        try {
            String first = text(element).split("\\\\", 2)[0].strip();
            double value = Double.parseDouble(first);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
