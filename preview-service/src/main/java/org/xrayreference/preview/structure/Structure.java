package org.xrayreference.preview.structure;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A file's shape, read without decoding a single pixel, from a file that is whole.
 *
 * @param bitDepth bits per sample
 * @param transparency whether some pixels are not opaque
 * @param transparentGrey the one transparent level of a grey PNG, in the file's own levels
 * @param orientation 1 to 8 as in EXIF
 * @param scans SOS markers of a JPEG, 1 for a PNG
 * @param essential the file with nothing in it but what the decoder needs, so that no text, profile or comment is ever
 *     inflated or parsed by native code
 * @param dicom what the numbers of a DICOM file mean; null for every other format
 * @param zeroIsWhite whether what was decoded has to be turned; {@code essential} does not say so
 */
public record Structure(
        PictureFormat format,
        int width,
        int height,
        int bitDepth,
        boolean transparency,
        OptionalInt transparentGrey,
        int orientation,
        int scans,
        Map<Carrier, Integer> carriers,
        byte[] essential,
        boolean zeroIsWhite,
        DicomPixels dicom) {

    public Structure(
            PictureFormat format,
            int width,
            int height,
            int bitDepth,
            boolean transparency,
            OptionalInt transparentGrey,
            int orientation,
            int scans,
            Map<Carrier, Integer> carriers,
            byte[] essential) {
        this(
                format,
                width,
                height,
                bitDepth,
                transparency,
                transparentGrey,
                orientation,
                scans,
                carriers,
                essential,
                false,
                null);
    }
}
