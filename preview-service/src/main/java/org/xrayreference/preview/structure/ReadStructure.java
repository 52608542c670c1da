package org.xrayreference.preview.structure;

/** Chooses the walk by the signature. */
public final class ReadStructure {
    private ReadStructure() {}

    /** Refuses what is over a limit, truncated, damaged or no picture that can be read here. */
    public static Structure of(byte[] file, Limits limits) {
        limits.checkBytes(file.length);
        if (PngStructure.recognises(file)) {
            return PngStructure.read(file, limits);
        }
        if (JpegStructure.recognises(file)) {
            return JpegStructure.read(file, limits);
        }
        // Before TIFF: the preamble of a DICOM file may be one, for programs that know no DICOM.
        if (DicomStructure.recognises(file)) {
            return DicomStructure.read(file, limits);
        }
        if (GifStructure.recognises(file)) {
            return GifStructure.read(file, limits);
        }
        if (WebpStructure.recognises(file)) {
            return WebpStructure.read(file, limits);
        }
        if (TiffStructure.recognises(file)) {
            return TiffStructure.read(file, limits);
        }
        if (BmpStructure.recognises(file)) {
            return BmpStructure.read(file, limits);
        }
        throw Refusal.unsupported("This is no PNG, JPEG, TIFF, BMP, GIF, WebP or DICOM picture, whatever its name says."
                + " Save it as one of them and try again.");
    }
}
