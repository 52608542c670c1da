package org.xrayreference.upload.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.upload.record.UploadRow.StatusChange;

class UploadRowTest {
    @Test
    void movesOnlyForward() {
        // Given
        UploadRow row = new UploadRow();
        row.status = UploadStatus.PENDING;

        // When
        row.stored("a".repeat(64), Instant.EPOCH);
        row.ready(Instant.EPOCH.plusSeconds(1));

        // Then
        assertEquals(UploadStatus.READY, row.status);
        assertEquals(
                List.of(
                        new StatusChange(UploadStatus.RECEIVED, Instant.EPOCH),
                        new StatusChange(UploadStatus.READY, Instant.EPOCH.plusSeconds(1))),
                row.history);
        assertThrows(IllegalStateException.class, () -> row.rejected("late", "Too late.", Instant.EPOCH));
        assertThrows(IllegalStateException.class, () -> row.stored("b".repeat(64), Instant.EPOCH));
    }
}
