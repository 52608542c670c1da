package org.xrayreference.preview.storage;

import java.nio.file.Path;
import java.util.Optional;

import org.xrayreference.preview.upload.UploadId;

/** The originals, read-only; upload-service owns them. */
public interface RawUploads {
    /**
     * Streams the object into a file and hashes it on the way. Stops just after {@code maxBytes}, so that a file longer
     * than that shows by its size.
     */
    Optional<Fetched> fetch(String objectKey, Path target, long maxBytes);

    /** Whether an operator wants the upload kept beyond its time: upload-service leaves a mark here. */
    boolean isHeld(UploadId upload);

    record Fetched(long bytes, String sha256) {}
}
