package org.xrayreference.preview.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.preview.testing.Contracts;
import org.xrayreference.preview.upload.Consent;
import org.xrayreference.preview.upload.UploadId;

class WriteEventContractTest {
    private static final UploadId UPLOAD = new UploadId("abcdefghijklmnopqrstuvwxyz");
    private static final Instant NOW = Instant.parse("2026-01-15T09:30:00.123456789Z");
    private static final Announcement READY = ready(new Consent(false, NOW));
    private static final Announcement REJECTED =
            new Announcement.Rejected(UPLOAD, "e1", "too-many-pixels", "This picture has 100 megapixels.");

    private final WriteEvent writeEvent = new WriteEvent(Clock.fixed(NOW, ZoneOffset.UTC));

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

    @Tag("P17")
    @ParameterizedTest
    @DisplayName("P17: half an hour after somebody has agreed, nobody has")
    @CsvSource({"true, 1, true", "true, 29, true", "true, 31, false", "true, 1440, false", "false, 1, false"})
    void forgetsOldConsent(boolean given, int minutesAgo, boolean said) {
        Consent consent = new Consent(given, NOW.minus(Duration.ofMinutes(minutesAgo)));
        assertTrue(writeEvent.of(ready(consent)).contains("\"externalProcessingAllowed\":" + said));
    }

    private static Announcement ready(Consent consent) {
        return new Announcement.Ready(UPLOAD, "e1", 1024, 800, 99_000, "c".repeat(64), 2, true, consent);
    }

    private String id(Announcement announcement) {
        return writeEvent.of(announcement).replaceAll(".*\"id\":\"([^\"]+)\",\"source\".*", "$1");
    }
}
