package org.xrayreference.contact.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a report stands. */
public enum ReportState {
    NEW,
    LOOKED_AT,
    DISMISSED,
    HELD,
    REMOVED;

    public static Optional<ReportState> parse(String text) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(text))
                .findFirst();
    }

    /** What is removed stays removed. */
    public Set<ReportState> next() {
        return switch (this) {
            case NEW -> Set.of(LOOKED_AT, DISMISSED, HELD, REMOVED);
            case LOOKED_AT -> Set.of(DISMISSED, HELD, REMOVED);
            case DISMISSED -> Set.of(LOOKED_AT, HELD, REMOVED);
            case HELD -> Set.of(LOOKED_AT, DISMISSED, REMOVED);
            case REMOVED -> Set.of();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
