package org.xrayreference.gateway.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * An operator at work.
 *
 * @param id drawn at random
 * @param begun when the password was typed
 * @param seen when something was done last
 */
public record Session(String id, String operator, Instant begun, Instant seen) {

    boolean isOver(Instant now, Duration idle, Duration longest) {
        return now.isAfter(seen.plus(idle)) || now.isAfter(begun.plus(longest));
    }

    Session seenAt(Instant now) {
        return new Session(id, operator, begun, now);
    }
}
