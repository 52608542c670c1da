package org.xrayreference.preview.upload;

import java.time.Instant;

/** What this service reads of {@code xray.upload.deleted}. */
public record UploadDeleted(String eventId, UploadId upload, Instant at) {
    private static final String TYPE = "xray.upload.deleted";

    public static UploadDeleted from(String message) {
        Message event = ReadEvent.as(Message.class, TYPE, message);
        return new UploadDeleted(event.id, new UploadId(event.data.id), Instant.parse(event.data.at));
    }

    private record Message(String id, String type, Data data) implements ReadEvent.Envelope {}

    private record Data(String id, String at) {
        private Data {
            Instant.parse(at);
            if (UploadId.parse(id).isEmpty()) {
                throw new IllegalArgumentException("a field is not what the contract says");
            }
        }
    }
}
