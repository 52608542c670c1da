package org.xrayreference.preview.structure;

import java.util.Arrays;
import java.util.Optional;

/** How the pixels of a DICOM file are stored, told by its transfer syntax (PS3.5, annex A). */
public enum DicomCoding {
    PLAIN("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"),
    RUN_LENGTH("1.2.840.10008.1.2.5"),
    JPEG("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70"),
    JPEG_2000("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91");

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";

    private final String[] syntaxes;

    DicomCoding(String... syntaxes) {
        this.syntaxes = syntaxes;
    }

    static Optional<DicomCoding> of(String syntax) {
        return Arrays.stream(values())
                .filter(coding -> Arrays.asList(coding.syntaxes).contains(syntax))
                .findFirst();
    }

    static boolean isImplicit(String syntax) {
        return syntax.equals(IMPLICIT);
    }

    static boolean isDeflated(String syntax) {
        return syntax.equals(DEFLATED);
    }

    static boolean isBigEndian(String syntax) {
        return syntax.equals(BIG_ENDIAN);
    }
}
