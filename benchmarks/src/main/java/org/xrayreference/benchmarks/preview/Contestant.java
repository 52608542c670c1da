package org.xrayreference.benchmarks.preview;

import java.io.IOException;
import java.nio.file.Path;

/** A process that makes previews one at a time, on one core. */
interface Contestant extends AutoCloseable {

    /** Where it leaves {@code preview.jpg} and {@code thumbnail.jpg}, or nowhere when the folder is null. */
    void make(Path picture, Path folder) throws IOException;

    ProcessHandle process();

    @Override
    void close();

    /** Starts one that has made nothing yet. */
    interface Start {
        Contestant start() throws IOException;
    }
}
