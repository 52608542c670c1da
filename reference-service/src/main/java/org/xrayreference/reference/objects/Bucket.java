package org.xrayreference.reference.objects;

import java.util.Optional;

/** Objects of one bucket. */
public interface Bucket {
    /** Idempotent. */
    void create();

    void put(String key, String mediaType, byte[] bytes);

    /** Idempotent. */
    void remove(String key);

    Optional<byte[]> get(String key);

    Optional<Fingerprint> fingerprint(String key);

    /** Changes whenever the object's bytes change. */
    record Fingerprint(String value) {}
}
