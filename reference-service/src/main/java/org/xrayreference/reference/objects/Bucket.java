package org.xrayreference.reference.objects;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Objects of one bucket. */
public interface Bucket {
    /** Idempotent. */
    void create();

    void put(String key, String mediaType, byte[] bytes);

    /** Streamed, so that it may be large. */
    void put(String key, String mediaType, Path file);

    /** Idempotent. */
    void remove(String key);

    Optional<byte[]> get(String key);

    /** For what may be large; to be closed. */
    Optional<InputStream> open(String key);

    /** All that begin so. */
    List<String> keys(String prefix);

    Optional<Fingerprint> fingerprint(String key);

    /** Changes whenever the object's bytes change. */
    record Fingerprint(String value) {}
}
