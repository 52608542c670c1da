package org.xrayreference.preview.structure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** Walks the segments of a JPEG (ITU-T T.81) up to its end, through the scans as well. */
final class JpegStructure {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DNL = 0xDC;
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private static final int LOSSLESS = 0xC3;

    /** Eight bytes of a file at once, which the quick compiler reads well where they are aligned. */
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Limits limits;
    private final boolean lossless;
    private final byte[] file;
    private final ByteBuffer buffer;
    private final EssentialBytes essential;
    private final JpegCarriers carriers;
    private int width = -1;
    private int height;
    private int scans;

    private JpegStructure(byte[] file, Limits limits, boolean lossless) {
        this.limits = limits;
        this.lossless = lossless;
        this.file = file;
        this.buffer = ByteBuffer.wrap(file);
        this.essential = new EssentialBytes(file);
        this.carriers = new JpegCarriers(file);
    }

    static boolean recognises(byte[] file) {
        return file.length >= 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == SOI && (file[2] & 0xFF) == 0xFF;
    }

    static Structure read(byte[] file, Limits limits) {
        return new JpegStructure(file, limits, false).walk();
    }

    /** Of process 14, as DICOM files have it, and of no other. */
    static Structure readLossless(byte[] file, Limits limits) {
        if (!recognises(file)) {
            throw damaged("its beginning is missing");
        }
        return new JpegStructure(file, limits, true).walk();
    }

    private Structure walk() {
        essential.keep(0, 2);
        int at = 2;
        int marker = SOI;
        while (marker != EOI) {
            at = nextMarker(at);
            marker = file[at + 1] & 0xFF;
            int end = marker == EOI ? at + 2 : segmentEnd(at);
            visit(marker, at + 4, end);
            if (marker == SOS) {
                end = scanEnd(end);
            }
            if (isEssential(marker, at)) {
                essential.keep(at, end);
            }
            at = end;
        }
        if (scans == 0) {
            throw damaged("its picture data is missing");
        }
        limits.checkScans(scans);
        carriers.visitTrailing(at);
        return new Structure(
                PictureFormat.JPEG,
                width,
                height,
                8,
                false,
                OptionalInt.empty(),
                carriers.orientation(),
                scans,
                carriers.counts(),
                essential.toBytes());
    }

    /** Any number of fill bytes may stand before a marker. */
    private int nextMarker(int at) {
        int here = at;
        while (here + 1 < file.length && (file[here] & 0xFF) == 0xFF && (file[here + 1] & 0xFF) == 0xFF) {
            here++;
        }
        if (here + 2 > file.length) {
            throw Refusal.truncated(PictureFormat.JPEG);
        }
        if ((file[here] & 0xFF) != 0xFF || (file[here + 1] & 0xFF) < 0xC0) {
            throw damaged("a part of it does not begin where the one before ends");
        }
        return here;
    }

    private int segmentEnd(int at) {
        if (at + 4 > file.length) {
            throw Refusal.truncated(PictureFormat.JPEG);
        }
        int length = buffer.getShort(at + 2) & 0xFFFF;
        if (length < 2) {
            throw damaged("a part of it has an impossible size");
        }
        if (at + 2 + length > file.length) {
            throw Refusal.truncated(PictureFormat.JPEG);
        }
        return at + 2 + length;
    }

    /** Entropy-coded bytes end at the first marker that is neither a stuffed zero nor a restart. */
    private int scanEnd(int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if (at % Long.BYTES == 0) {
                while (at + Long.BYTES + 1 < file.length && !hasFullByte((long) EIGHT_BYTES.get(file, at))) {
                    at += Long.BYTES;
                }
            }
            if (file[at] == (byte) 0xFF) {
                int next = file[at + 1] & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
        }
        throw Refusal.truncated(PictureFormat.JPEG);
    }

    /** Whether one of the eight is 0xFF, as a marker's first is: the others are most of a file. */
    private static boolean hasFullByte(long eight) {
        long inverted = ~eight;
        return (inverted - 0x0101010101010101L & ~inverted & 0x8080808080808080L) != 0;
    }

    private void visit(int marker, int at, int end) {
        if (marker == SOS) {
            scans++;
            if (width < 0) {
                throw damaged("its picture data comes before its size");
            }
        } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            frame(marker, at, end);
        } else if (marker == SOI || marker == DNL) {
            throw damaged("a part of it is not where it belongs");
        } else if (marker >= APP0 && marker <= APP15) {
            carriers.visitApplication(marker - APP0, at, end);
        } else if (marker == COM) {
            carriers.visitComment();
        }
    }

    private void frame(int marker, int at, int end) {
        if (width >= 0 || end - at < 6) {
            throw damaged("its size is given twice or not at all");
        }
        if (lossless ? marker != LOSSLESS : marker > 0xC2) {
            throw Refusal.unsupported("This is a rare kind of JPEG (lossless, hierarchical or arithmetic coding)."
                    + " Save it as an ordinary JPEG or as PNG and try again.");
        }
        int precision = file[at];
        if (precision != 8 && !lossless) {
            throw Refusal.unsupported("This JPEG has " + precision + " bits a sample; only 8 can be read."
                    + " Save it as PNG and try again.");
        }
        height = buffer.getShort(at + 1) & 0xFFFF;
        width = buffer.getShort(at + 3) & 0xFFFF;
        limits.checkSize(PictureFormat.JPEG, width, height);
    }

    /** The Adobe segment stays: without it the decoder cannot tell RGB from YCbCr, nor CMYK from YCCK. */
    private boolean isEssential(int marker, int at) {
        boolean application = marker >= APP0 && marker <= APP15;
        return marker == APP14 ? carriers.isAdobe(at + 4) : !application && marker != COM;
    }

    private static Refusal damaged(String what) {
        return Refusal.damaged(PictureFormat.JPEG, what);
    }
}
