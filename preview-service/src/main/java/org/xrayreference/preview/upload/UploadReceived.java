package org.xrayreference.preview.upload;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What this service reads of {@code xray.upload.received}.
 *
 * @param eventId of the event, so that what follows from it can be named after it
 */
public record UploadReceived(
        String eventId, UploadId upload, String objectKey, String sha256, Consent externalProcessing) {
    private static final String TYPE = "xray.upload.received";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public static UploadReceived from(String message) {
        Message event = ReadEvent.as(Message.class, TYPE, message);
        return new UploadReceived(
                event.id,
                new UploadId(event.data.id),
                event.data.objectKey,
                event.data.sha256,
                new Consent(event.data.externalProcessingAllowed, Instant.parse(event.data.receivedAt)));
    }

    private record Message(String id, String type, Data data) implements ReadEvent.Envelope {}

    private record Data(
            String id, String objectKey, String sha256, boolean externalProcessingAllowed, String receivedAt) {
        private Data {
            Instant.parse(receivedAt);
            if (UploadId.parse(id).isEmpty()
                    || objectKey.isEmpty()
                    || !SHA_256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("a field is not what the contract says");
            }
        }
    }
}
