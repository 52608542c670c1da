package org.xrayreference.upload.outbox;

import java.time.Instant;
import java.util.Locale;

import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;

/** What this service tells the others. Events carry references, never bytes, file names or texts. */
public sealed interface UploadEvent {
    UploadId uploadId();

    String topic();

    Instant time();

    /** A raw picture lies in the store and waits for its preview. */
    record Received(
            String id,
            String objectKey,
            String sha256,
            String mediaType,
            long bytes,
            boolean externalProcessingAllowed,
            Instant receivedAt)
            implements UploadEvent {
        public static Received of(UploadRow row) {
            return new Received(
                    row.id,
                    row.id,
                    row.sha256,
                    row.mediaType,
                    row.bytes,
                    row.externalProcessingAllowed,
                    row.receivedAt);
        }

        @Override
        public UploadId uploadId() {
            return new UploadId(id);
        }

        @Override
        public String topic() {
            return "xray.upload.received";
        }

        @Override
        public Instant time() {
            return receivedAt;
        }
    }

    /** Everything derived from the upload must go. */
    record Deleted(String id, String why, Instant at) implements UploadEvent {
        public static Deleted of(UploadId id, Why why, Instant at) {
            return new Deleted(id.value(), why.name().toLowerCase(Locale.ROOT), at);
        }

        @Override
        public UploadId uploadId() {
            return new UploadId(id);
        }

        @Override
        public String topic() {
            return "xray.upload.deleted";
        }

        @Override
        public Instant time() {
            return at;
        }
    }

    /** On whose account an upload is deleted. */
    enum Why {
        OWNER,
        OPERATOR,
        RETENTION
    }
}
