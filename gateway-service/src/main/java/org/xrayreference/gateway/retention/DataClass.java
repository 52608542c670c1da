package org.xrayreference.gateway.retention;

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
        /** Lets go of all that is over its time. @return how much that was */
        int drop(Instant limit);

        /** How much is over its time and still here. */
        long due(Instant limit);

        Optional<Instant> oldest();
    }
}
