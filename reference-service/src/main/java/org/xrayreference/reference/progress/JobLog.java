package org.xrayreference.reference.progress;

/** Where a long work leaves word of how far it is, for those who do not watch it. */
public interface JobLog {
    /** @param total how many pictures or rows there are at most */
    Run begin(String kind, long total);

    /** One run of a work. Safe for use by several threads. Closed without {@link #done()} it was stopped. */
    interface Run extends AutoCloseable {
        void advance(long more);

        /** It came to its end. */
        void done();

        @Override
        void close();
    }
}
