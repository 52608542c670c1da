package org.xrayreference.upload.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A class of what is stored, and its time.
 *
 * @param name as the policy page and the data inventory have it
 * @param keptBy who lets go of it when its time is over
 */
record DataClass(String name, String what, Duration period, String keptBy, Contents contents) {

    /** What there is of a class. A limit is the date up to which things are over their time. */
    interface Contents {
        /** Lets go of a batch. @return how much; 0 when nothing is over its time */
        int drop(Instant limit);

        /** How much is over its time and still here. */
        long due(Instant limit);

        Optional<Instant> oldest();
    }

    /** Of what somebody else keeps, nothing is known here but its period. */
    static final Contents NOT_SEEN = new Contents() {
        @Override
        public int drop(Instant limit) {
            return 0;
        }

        @Override
        public long due(Instant limit) {
            return 0;
        }

        @Override
        public Optional<Instant> oldest() {
            return Optional.empty();
        }
    };
}
