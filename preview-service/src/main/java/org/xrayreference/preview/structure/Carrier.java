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
    TIFF_TEXT("TIFF text field"),
    PRIVATE_FIELD("private TIFF field"),
    DICOM_ELEMENT("DICOM element"),
    DICOM_PRIVATE("private DICOM element"),
    DICOM_OVERLAY("DICOM overlay"),
    DICOM_PREAMBLE("DICOM preamble"),
    APPLICATION_SEGMENT("application segment"),
    EMBEDDED_THUMBNAIL("embedded thumbnail"),
    FURTHER_FRAME("further frame"),
    GAP("bytes between the parts"),
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
