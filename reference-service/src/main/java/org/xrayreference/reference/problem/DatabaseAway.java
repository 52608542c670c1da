package org.xrayreference.reference.problem;

import java.sql.SQLException;
import java.util.Arrays;

/** Tells a database that does not answer from a mistake of ours. */
final class DatabaseAway {
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    static boolean isReasonFor(Throwable failure) {
        return isReasonFor(failure, DEEPEST);
    }

    private static boolean isReasonFor(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return failure instanceof SQLException sql && isAway(sql.getSQLState())
                || isReasonFor(failure.getCause(), depth - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(other -> isReasonFor(other, depth - 1));
    }

    /** @param state null when no connection could be had in time: then the pool says so, and not PostgreSQL */
    private static boolean isAway(String state) {
        return state == null
                // no connection, not enough of something, shut down
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P");
    }
}
