package org.xrayreference.upload.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIdTest {
    @Test
    @Tag("P09")
    @DisplayName("P09: an id carries at least 128 random bits and uses its whole alphabet")
    void carriesEnoughRandomness() {
        // When
        var ids = Stream.generate(UploadId::random).limit(2_000).collect(Collectors.toSet());

        // Then
        assertEquals(2_000, ids.size());
        assertTrue(26 * Math.log(32) / Math.log(2) >= 128);
        for (int position = 0; position < 26; position++) {
            int at = position;
            long letters =
                    ids.stream().map(id -> id.value().charAt(at)).distinct().count();
            assertEquals(32, letters, "letters used at position " + position);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "abcdefghijklmnopqrstuvwxy1",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "abcdefghijklmnopqrstuvwxyza",
                "../../../../etc/passwd2345"
            })
    void refusesWhatCannotBeAnId(String text) {
        assertTrue(UploadId.parse(text).isEmpty());
    }

    @Test
    void neverPrintsItself() {
        UploadId id = UploadId.random();
        assertFalse(id.toString().contains(id.value()));
        assertFalse(("" + DeleteToken.random()).contains(DeleteToken.random().value()));
    }
}
