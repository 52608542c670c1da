package org.xrayreference.reference.importing;

import java.io.Closeable;
import java.io.IOException;

/** Files one after the other, as they lie in folders or in an archive. */
interface PictureSource extends Closeable {
    /** The most bytes of a picture: NIH's have 0.4 million on average. */
    int MOST_BYTES = 30 << 20;

    /**
     * Goes to the next file.
     *
     * @return false at the end
     * @throws IOException when no further file can be had of this source
     */
    boolean next() throws IOException;

    /** The present file's name, without any folder. */
    String name();

    /** Where the present file is, for people. */
    String place();

    /** The folder or archive that it is in, for people. */
    String container();

    /**
     * The present file; once.
     *
     * @throws IOException when no further file can be had of this source
     */
    byte[] bytes() throws IOException, RefusedFileException;

    /** How many of this source's bytes on disk have been gone through. */
    long consumed();

    static RefusedFileException tooLarge() {
        return new RefusedFileException("has more than the " + MOST_BYTES + " bytes that a picture may have");
    }
}
