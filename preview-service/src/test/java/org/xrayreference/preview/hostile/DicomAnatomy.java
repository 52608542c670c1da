package org.xrayreference.preview.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The elements of a DICOM file, and the fragments of a compressed picture in it. */
final class DicomAnatomy {
    private static final Set<String> LONG_FORM = Set.of("OB", "OW", "SQ", "UN");

    private DicomAnatomy() {}

    static void read(Anatomy target, String syntax) {
        byte[] file = target.file();
        target.part(0, 132);
        target.number(138, 2);
        int at = target.part(132, 140 + file[138]);
        if (syntax.startsWith("1.2.840.10008.1.2.1.99")) {
            target.part(at, file.length);
            return;
        }
        boolean implicit = syntax.replace("\0", "").equals("1.2.840.10008.1.2");
        while (at + 8 <= file.length) {
            at = element(target, at, implicit);
        }
    }

    private static int element(Anatomy target, int at, boolean implicit) {
        ByteBuffer buffer = target.buffer();
        int tag = (buffer.getShort(at) & 0xFFFF) << 16 | buffer.getShort(at + 2) & 0xFFFF;
        boolean item = tag >>> 16 == 0xFFFE;
        boolean isLong = at + 12 <= target.file().length
                && !item
                && !implicit
                && LONG_FORM.contains(new String(target.file(), at + 4, 2, StandardCharsets.ISO_8859_1));
        boolean isShort = !item && !implicit && !isLong;
        int lengthAt = at + (isLong ? 8 : isShort ? 6 : 4);
        int value = lengthAt + (isShort ? 2 : 4);
        int length = isShort ? buffer.getShort(lengthAt) & 0xFFFF : buffer.getInt(lengthAt);
        target.number(at, 4);
        target.number(lengthAt, isShort ? 2 : 4);
        if (!item && tag >>> 16 == 0x28 && length == 2) {
            target.field(
                    value,
                    2,
                    tag == 0x00280011
                            ? Anatomy.Means.WIDTH
                            : tag == 0x00280010 ? Anatomy.Means.HEIGHT : Anatomy.Means.NUMBER);
        }
        return target.part(at, length == -1 ? value : value + Math.max(0, Math.min(length, target.file().length)));
    }
}
