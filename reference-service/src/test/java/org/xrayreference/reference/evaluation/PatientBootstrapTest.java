package org.xrayreference.reference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class PatientBootstrapTest {

    @Test
    void drawsAllPicturesOfAPatientTogetherAndTheSameEveryTime() {
        // Given
        int[] patients = {7, 7, 9, 4, 4, 4};

        // When
        int[][] draws = PatientBootstrap.draws(patients);

        // Then
        assertThat(draws).isDeepEqualTo(PatientBootstrap.draws(patients));
        assertThat(List.of(draws)).hasSize(PatientBootstrap.DRAWS).allSatisfy(times -> {
            assertThat(times[0]).isEqualTo(times[1]);
            assertThat(times[3]).isEqualTo(times[4]).isEqualTo(times[5]);
            assertThat(times[0] + times[2] + times[3]).isEqualTo(3);
        });
        assertThat(Arrays.stream(draws).mapToInt(times -> times[2]).distinct().sorted())
                .containsExactly(0, 1, 2, 3);
    }
}
