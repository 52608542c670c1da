package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupVerbTest {
    @Test
    void keepsAsLongAsThePolicySaysUnlessTold() {
        assertEquals("P30D", BackupVerb.period(new Words(List.of())));
        assertEquals("P7D", BackupVerb.period(new Words(List.of("--keep", "P7D"))));
    }

    @ParameterizedTest
    @Tag("P22")
    @DisplayName("P22: --keep takes no longer period than the 30 days of the policy")
    @ValueSource(strings = {"P31D", "P365D", "P0D", "P1Y", "30", "P30DT1S"})
    void refusesWhatThePolicyDoesNotSay(String keep) {
        LauncherProblem problem =
                assertThrows(LauncherProblem.class, () -> BackupVerb.period(new Words(List.of("--keep", keep))));
        assertTrue(problem.getMessage().contains(keep), problem.getMessage());
    }
}
