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
        throw Refusal.unsupported("This is neither a PNG nor a JPEG picture, whatever its name says."
                + " Save it as one of them and try again.");
    }
}
