package org.xrayreference.preview.storage;

import java.time.Instant;

import org.xrayreference.preview.upload.UploadId;

/** Which uploads were deleted: a hash and a date, nothing else, so that no replayed event brings anything back. */
public interface Tombstones {
    void put(UploadId upload, Instant deletedAt);

    boolean contains(UploadId upload);
}
