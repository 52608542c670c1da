package org.xrayreference.upload.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class UploadRowTest {
    @Test
    void movesOnlyForward() {
        // Given
        UploadRow row = new UploadRow();
        row.status = UploadStatus.PENDING;

        // When
        row.stored("a".repeat(64));
        row.ready(Instant.EPOCH);

        // Then
        assertEquals(UploadStatus.READY, row.status);
        assertThrows(IllegalStateException.class, () -> row.rejected("late", "Too late.", Instant.EPOCH));
        assertThrows(IllegalStateException.class, () -> row.stored("b".repeat(64)));
    }
}
