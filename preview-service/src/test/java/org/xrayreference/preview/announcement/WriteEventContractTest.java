package org.xrayreference.preview.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.testing.Contracts;
import org.xrayreference.preview.upload.UploadId;

class WriteEventContractTest {
    private static final UploadId UPLOAD = new UploadId("abcdefghijklmnopqrstuvwxyz");
    private static final Announcement READY =
            new Announcement.Ready(UPLOAD, "e1", 1024, 800, 99_000, "c".repeat(64), 2, true, false);
    private static final Announcement REJECTED =
            new Announcement.Rejected(UPLOAD, "e1", "too-many-pixels", "This picture has 100 megapixels.");

    private final WriteEvent writeEvent =
            new WriteEvent(Clock.fixed(Instant.parse("2026-01-15T09:30:00.123456789Z"), ZoneOffset.UTC));

    @Test
    void writesReadyAsTheContractSays() {
        assertEquals(List.of(), Contracts.violations("xray.preview.ready", writeEvent.of(READY)));
    }

    @Test
    void writesRejectedAsTheContractSays() {
        assertEquals(List.of(), Contracts.violations("xray.preview.rejected", writeEvent.of(REJECTED)));
    }

    @Test
    void theContractWouldHaveNoticed() {
        assertNotEquals(List.of(), Contracts.violations("xray.preview.ready", writeEvent.of(REJECTED)));
    }

    @Test
    void aReplayIsTheSameEvent() {
        assertEquals(writeEvent.of(READY), writeEvent.of(READY));
        assertNotEquals(id(READY), id(REJECTED));
    }

    private String id(Announcement announcement) {
        return writeEvent.of(announcement).replaceAll(".*\"id\":\"([^\"]+)\",\"source\".*", "$1");
    }
}
