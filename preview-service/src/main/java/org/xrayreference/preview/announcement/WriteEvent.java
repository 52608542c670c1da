package org.xrayreference.preview.announcement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.preview.storage.Previews.Part;

/**
 * Writes the CloudEvents envelope. The event's id follows from the id of the event it answers, so that a replay sends the
 * same event again and whoever reads it can tell.
 */
final class WriteEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    WriteEvent(Clock clock) {
        this.clock = clock;
    }

    String of(Announcement announcement) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (announcement instanceof Announcement.Ready ready) {
            return envelope(ready, now, "xray.preview.ready", ReadyData.from(ready, now));
        }
        Announcement.Rejected rejected = (Announcement.Rejected) announcement;
        return envelope(
                rejected,
                now,
                "xray.preview.rejected",
                new RejectedData(rejected.upload().value(), rejected.code(), rejected.detail()));
    }

    private static String envelope(Announcement announcement, Instant now, String type, Object data) {
        String id = UUID.nameUUIDFromBytes((announcement.causedBy() + "/" + type).getBytes(StandardCharsets.UTF_8))
                .toString();
        Envelope envelope = new Envelope(
                "1.0",
                id,
                "/preview-service",
                type,
                announcement.upload().value(),
                now.toString(),
                "application/json",
                data);
        try {
            return JSON.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Envelope(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String datacontenttype,
            Object data) {}

    private record ReadyData(
            String id,
            String previewKey,
            String thumbnailKey,
            int width,
            int height,
            long bytes,
            String sha256,
            int maskedRegions,
            boolean polarityTurned,
            boolean externalProcessingAllowed) {

        static ReadyData from(Announcement.Ready ready, Instant now) {
            return new ReadyData(
                    ready.upload().value(),
                    Part.PREVIEW.key(ready.upload()),
                    Part.THUMBNAIL.key(ready.upload()),
                    ready.width(),
                    ready.height(),
                    ready.bytes(),
                    ready.sha256(),
                    ready.maskedRegions(),
                    ready.polarityTurned(),
                    ready.externalProcessing().holds(now));
        }
    }

    private record RejectedData(String id, String code, String detail) {}
}
