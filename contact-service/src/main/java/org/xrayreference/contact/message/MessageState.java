package org.xrayreference.contact.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a message stands. */
public enum MessageState {
    NEW,
    OPEN,
    ANSWERED,
    CLOSED;

    public static Optional<MessageState> parse(String text) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(text))
                .findFirst();
    }

    /** Nothing becomes new again. */
    public Set<MessageState> next() {
        return switch (this) {
            case NEW -> Set.of(OPEN, ANSWERED, CLOSED);
            case OPEN -> Set.of(ANSWERED, CLOSED);
            case ANSWERED -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of(OPEN);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
