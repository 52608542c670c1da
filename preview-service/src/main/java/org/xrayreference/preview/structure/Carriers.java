package org.xrayreference.preview.structure;

import java.util.EnumMap;
import java.util.Map;

/** How many of each carrier a file holds; filled while its structure is read. */
public final class Carriers {
    private final Map<Carrier, Integer> counts = new EnumMap<>(Carrier.class);

    void found(Carrier carrier) {
        counts.merge(carrier, 1, Integer::sum);
    }

    void foundOnce(Carrier carrier) {
        counts.put(carrier, 1);
    }

    void foundAll(Map<Carrier, Integer> others) {
        others.forEach((carrier, count) -> counts.merge(carrier, count, Integer::sum));
    }

    void foundExif(ExifFacts exif) {
        found(Carrier.EXIF);
        if (exif.gpsPosition()) {
            found(Carrier.GPS);
        }
        if (exif.embeddedThumbnail()) {
            found(Carrier.EMBEDDED_THUMBNAIL);
        }
    }

    /** A copy in the order of {@link Carrier}. */
    public Map<Carrier, Integer> counts() {
        return new EnumMap<>(counts);
    }
}
