package org.xrayreference.localstack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportTest {
    private final Stage stage = new Stage("half of it");
    private final Report report = new Report(2.5, List.of(stage), List.of("A remark."));

    @Test
    void isSoundWhenEverythingIsDecidedOrRefusedInWords() {
        stage.sent.set(5);
        stage.accepted.set(3);
        stage.ready.set(2);
        stage.rejected.set(1);
        stage.refused.set(2);
        assertTrue(report.isSound());
        assertTrue(report.table().contains("| half of it | 0 | 5 | 3 | 2 | 0 | 2 | 1 | 0 |"), report.table());
        assertTrue(report.table().contains("Saturation: 2.50 pictures a second"), report.table());
    }

    @Test
    void countsWhatIsAcceptedAndNeverDecided() {
        stage.accepted.set(3);
        stage.ready.set(2);
        assertEquals(1, report.lost());
        assertFalse(report.isSound());
    }

    @Test
    void tellsWhichGoalIsMissed() {
        stage.browsing.recordValue(199_000);
        assertEquals(List.of(), report.missedGoals());
        stage.browsing.recordValue(900_000);
        assertEquals(1, report.missedGoals().size());
        assertTrue(
                report.missedGoals().get(0).contains("200 at most"),
                report.missedGoals().get(0));
    }

    @Test
    void forgivesNoOtherAnswerAndNoPageThatFails() {
        stage.otherwise.set(1);
        assertFalse(report.isSound());
        stage.otherwise.set(0);
        stage.pagesFailed.set(1);
        assertFalse(report.isSound());
    }
}
