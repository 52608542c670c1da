package org.xrayreference.preview.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.preview.storage.Previews.Part;
import org.xrayreference.preview.testing.MemoryStores;
import org.xrayreference.preview.upload.UploadId;

class SweepPreviewsTest {
    private static final UploadId UPLOAD = new UploadId("abcdefghijklmnopqrstuvwxyz");
    private static final Instant WRITTEN = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final MemoryStores stores = new MemoryStores();
    private final SweepPreviews sweep = new SweepPreviews(stores, stores, stores, DAY);

    @BeforeEach
    void write() {
        stores.written = WRITTEN;
        stores.write(UPLOAD, Part.PREVIEW, new byte[1]);
        stores.write(UPLOAD, Part.THUMBNAIL, new byte[1]);
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: what a crash left between a deletion's two steps goes")
    void healsAHalfDoneDeletion() {
        // Given
        stores.put(UPLOAD, WRITTEN);

        // When
        assertEquals(1, sweep.due(WRITTEN.minus(DAY)));
        assertEquals(1, sweep.drop(WRITTEN.minus(DAY)));

        // Then
        assertEquals(Set.of(), stores.written(UPLOAD));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: a preview goes a day after its time when nobody says so")
    void doesNotWaitForEver() {
        assertEquals(0, sweep.drop(WRITTEN));
        assertEquals(WRITTEN, sweep.oldest().orElseThrow());
        assertEquals(1, sweep.drop(WRITTEN.plus(DAY)));
        assertEquals(Set.of(), stores.written(UPLOAD));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: what is held stays beyond its time, but not beyond its deletion")
    void keepsWhatIsHeld() {
        // Given
        stores.held.add(UPLOAD);

        // When, Then
        assertEquals(0, sweep.drop(WRITTEN.plus(DAY)));
        stores.put(UPLOAD, WRITTEN);
        assertEquals(1, sweep.drop(WRITTEN));
    }
}
