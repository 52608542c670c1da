package org.xrayreference.reference.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;

/**
 * What a visitor wants to see of the library.
 *
 * @param with a second finding that must be there as well
 * @param words each must be part of the id, or name a finding of the picture
 * @param page counts from 0
 */
public record LibraryQuery(
        Optional<Finding> finding,
        Optional<Finding> with,
        Optional<View> view,
        Optional<Sex> sex,
        OptionalInt ageMin,
        OptionalInt ageMax,
        List<Word> words,
        Order order,
        int page,
        int size) {

    /** A word, or some that are one name, and the findings that are meant. */
    public record Word(String text, Set<Finding> findings) {}

    /** What comes first; pictures that are equal in that come by their ids, those of unknown age last. */
    public enum Order {
        ID("id"),
        YOUNGEST("age"),
        OLDEST("-age"),
        MOST_FINDINGS("findings");

        private final String parameter;

        Order(String parameter) {
            this.parameter = parameter;
        }

        static Optional<Order> parse(String text) {
            return Arrays.stream(values())
                    .filter(order -> order.parameter.equals(text.strip()))
                    .findFirst();
        }
    }
}
