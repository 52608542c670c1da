package org.xrayreference.reference.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A bucket that tests look into, damage, and let fail. */
public final class BucketInMemory implements Bucket {
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Predicate<String> failing = key -> false;

    public Map<String, byte[]> objects() {
        return objects;
    }

    public List<String> keysEndingIn(String end) {
        return objects.keySet().stream().filter(key -> key.endsWith(end)).toList();
    }

    /** The key of the largest object. */
    public String largest(String prefix) {
        return keys(prefix).stream()
                .max(Comparator.comparingInt(key -> objects.get(key).length))
                .orElseThrow();
    }

    /** How often an object was opened. */
    public int reads() {
        return reads.get();
    }

    public void failFor(Predicate<String> keys) {
        failing = keys;
    }

    @Override
    public void create() {
        // there is nothing to create
    }

    @Override
    public void put(String key, String mediaType, byte[] bytes) {
        failWhenWanted(key);
        objects.put(key, bytes);
    }

    @Override
    public void put(String key, String mediaType, Path file) {
        try {
            put(key, mediaType, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String key) {
        objects.remove(key);
    }

    @Override
    public Optional<byte[]> get(String key) {
        failWhenWanted(key);
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public Optional<InputStream> open(String key) {
        reads.incrementAndGet();
        return get(key).map(ByteArrayInputStream::new);
    }

    @Override
    public List<String> keys(String prefix) {
        failWhenWanted(prefix);
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    @Override
    public Optional<Fingerprint> fingerprint(String key) {
        return get(key).map(bytes -> new Fingerprint(Integer.toString(bytes.length)));
    }

    private void failWhenWanted(String key) {
        if (failing.test(key)) {
            throw new UncheckedIOException(new IOException("Object store: away"));
        }
    }
}
