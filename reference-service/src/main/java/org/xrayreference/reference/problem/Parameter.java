package org.xrayreference.reference.problem;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads one query parameter, or refuses it with a problem that names it, its limit and its value. */
public record Parameter(String name, String value) {

    private boolean isAbsent() {
        return value == null || value.isBlank();
    }

    public OptionalInt wholeNumber(int least, int most) {
        if (isAbsent()) {
            return OptionalInt.empty();
        }
        String limit = "a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            throw refusal(limit);
        }
        throw refusal(limit);
    }

    public Optional<String> text(int longest) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (value.length() > longest) {
            throw refusal("at most " + longest + " characters long");
        }
        return Optional.of(value.strip());
    }

    public <T> Optional<T> oneOf(String limit, Function<String, Optional<T>> parse) {
        return isAbsent() ? Optional.empty() : Optional.of(parse.apply(value).orElseThrow(() -> refusal(limit)));
    }

    public ProblemException refusal(String limit) {
        return new ProblemException(Problem.badParameter(name, limit, value));
    }
}
