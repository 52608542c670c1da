package org.xrayreference.contact.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01"})
    void knowsAConnectionThatIsNotThere(String state) {
        assertTrue(DatabaseAway.isReasonFor(new IllegalStateException(new SQLException("away", state))));
    }

    @Test
    void knowsAPoolThatIsUsedUp() {
        RuntimeException failure = new RuntimeException("rolled back");
        failure.addSuppressed(new SQLException("Acquisition timeout"));
        assertTrue(DatabaseAway.isReasonFor(failure));
    }

    @Test
    void leavesMistakesAlone() {
        assertFalse(DatabaseAway.isReasonFor(new SQLException("syntax error", "42601")));
        assertFalse(DatabaseAway.isReasonFor(new IllegalStateException("something else")));
    }
}
