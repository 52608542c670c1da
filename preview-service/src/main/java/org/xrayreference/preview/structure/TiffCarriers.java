package org.xrayreference.preview.structure;

import java.util.Map;
import java.util.Set;

/** Tells what the fields of a TIFF carry beside the picture, by their numbers. */
final class TiffCarriers {
    private static final int FIRST_PRIVATE = 32_768;

    private final byte[] file;
    private final TiffDirectory directory;

    TiffCarriers(byte[] file, TiffDirectory directory) {
        this.file = file;
        this.directory = directory;
    }

    Map<Carrier, Integer> counts(Set<Integer> drawing, Set<Integer> harmless) {
        Carriers carriers = new Carriers();
        for (int tag : directory.tags()) {
            if (!drawing.contains(tag) && !harmless.contains(tag)) {
                carriers.found(carrier(tag));
            }
        }
        for (int i = 0; i < directory.otherDirectories(); i++) {
            carriers.found(Carrier.FURTHER_FRAME);
        }
        directory.used().countTheRest(file, carriers);
        return carriers.counts();
    }

    private static Carrier carrier(int tag) {
        return switch (tag) {
            case 306 -> Carrier.TIMESTAMP;
            case 330 -> Carrier.FURTHER_FRAME;
            case 513, 514 -> Carrier.EMBEDDED_THUMBNAIL;
            case 700 -> Carrier.XMP;
            case 33_723 -> Carrier.IPTC;
            case 34_377 -> Carrier.PHOTOSHOP;
            case 34_665 -> Carrier.EXIF;
            case 34_675 -> Carrier.ICC;
            case 34_853 -> Carrier.GPS;
            default -> tag < FIRST_PRIVATE ? Carrier.TIFF_TEXT : Carrier.PRIVATE_FIELD;
        };
    }
}
