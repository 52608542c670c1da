package org.xrayreference.gateway.stages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Upload.Status;

class StageTest {
    @Test
    void growsOnlyAtItsEnd() {
        assertThat(Stage.reached(Status.RECEIVED, false)).containsExactly(Stage.RECEIVED);
        assertThat(Stage.reached(Status.READY, false)).containsExactly(Stage.RECEIVED, Stage.PREVIEW, Stage.MATCHING);
        assertThat(Stage.reached(Status.READY, true))
                .containsExactly(Stage.RECEIVED, Stage.PREVIEW, Stage.MATCHING, Stage.DONE);
        assertThat(Stage.reached(Status.REJECTED, false)).containsExactly(Stage.RECEIVED, Stage.REJECTED);
    }

    @Test
    void endsWithDoneOrRejected() {
        assertThat(Stage.values()).filteredOn(Stage::isLast).containsExactly(Stage.DONE, Stage.REJECTED);
    }

    @Test
    void isWrittenAsAnEvent() {
        assertThat(Stage.MATCHING.event()).isEqualTo("event: stage\ndata: {\"stage\":\"matching\"}\n\n");
    }
}
