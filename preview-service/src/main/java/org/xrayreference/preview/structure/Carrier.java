package org.xrayreference.preview.structure;

/** What can carry something about a person beside the picture itself; the receipt names these kinds and counts them. */
public enum Carrier {
    EXIF("EXIF"),
    GPS("GPS position"),
    XMP("XMP"),
    IPTC("IPTC"),
    ICC("ICC profile"),
    PHOTOSHOP("Photoshop data"),
    COMMENT("comment"),
    PNG_TEXT("PNG text"),
    TIMESTAMP("timestamp"),
    PRIVATE_CHUNK("private chunk"),
    APPLICATION_SEGMENT("application segment"),
    EMBEDDED_THUMBNAIL("embedded thumbnail"),
    FURTHER_FRAME("further frame"),
    TRAILING_BYTES("trailing bytes");

    private final String kind;

    Carrier(String kind) {
        this.kind = kind;
    }

    /** The word that the receipt shows. */
    public String kind() {
        return kind;
    }
}
