package org.xrayreference.gateway.accesslog;

import java.io.IOException;
import java.time.Instant;

/** Where lines go. Used by one thread. */
interface Lines {
    void write(Instant at, String line) throws IOException;

    void flush() throws IOException;

    void close() throws IOException;

    /** Standard output: in a container that is what is collected. */
    final class Standard implements Lines {
        @Override
        public void write(Instant at, String line) {
            System.out.println(line);
        }

        @Override
        public void flush() {
            System.out.flush();
        }

        @Override
        public void close() {
            System.out.flush();
        }
    }
}
