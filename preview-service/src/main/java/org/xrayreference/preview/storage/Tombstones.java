package org.xrayreference.preview.storage;

import java.time.Instant;
import java.util.Map;

import org.xrayreference.preview.upload.UploadId;

/** Which uploads were deleted: a hash and a date, nothing else, so that no replayed event brings anything back. */
public interface Tombstones {
    void put(UploadId upload, Instant deletedAt);

    boolean contains(UploadId upload);

    /** The hashes of their uploads' ids, with the date of the last word about each. */
    Map<String, Instant> all();

    void remove(String hash);
}
