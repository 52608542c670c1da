package org.xrayreference.gateway.learn;

import java.util.List;

/**
 * What the page keeps for the learner, and sends along.
 *
 * @param practice as {@link Practice} prints it
 * @param with ids of the learner's own pictures, separated by commas
 * @param standing "3 of 4 right", or null at the beginning
 */
public record Keep(String practice, String with, int number, String standing) {
    static Keep of(Practice practice, List<String> with, int number) {
        return new Keep(
                practice.printed(),
                String.join(",", with),
                number,
                practice.round() == 0 ? null : practice.right() + " of " + practice.round() + " right");
    }
}
