package org.xrayreference.preview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.RawUploads;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.upload.Sha256;
import org.xrayreference.preview.upload.UploadId;

/** All stores in memory. */
public final class MemoryStores implements RawUploads, Previews, Tombstones {
    public final Map<String, byte[]> originals = new HashMap<>();
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Map<String, Instant> tombstones = new HashMap<>();
    public final Set<UploadId> held = new HashSet<>();
    public Instant written = Instant.EPOCH;

    public Set<String> written(UploadId upload) {
        return objects.keySet().stream()
                .map(key -> key.substring(upload.value().length() + 1))
                .collect(Collectors.toSet());
    }

    public byte[] bytes(UploadId upload, String fileName) {
        return objects.get(upload.value() + "/" + fileName);
    }

    @Override
    public Optional<Fetched> fetch(String objectKey, Path target, long maxBytes) {
        byte[] bytes = originals.get(objectKey);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            Files.write(target, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Fetched(bytes.length, Sha256.of(bytes)));
    }

    @Override
    public void write(UploadId upload, Part part, byte[] bytes) {
        objects.put(part.key(upload), bytes);
    }

    @Override
    public Optional<StoredObject> read(UploadId upload, Part part) {
        return Optional.ofNullable(objects.get(part.key(upload))).map(bytes -> new StoredObject(bytes, "etag"));
    }

    @Override
    public void remove(UploadId upload) {
        for (Part part : Part.values()) {
            objects.remove(part.key(upload));
        }
    }

    @Override
    public void put(UploadId upload, Instant deletedAt) {
        tombstones.put(upload.hash(), deletedAt);
    }

    @Override
    public boolean contains(UploadId upload) {
        return tombstones.containsKey(upload.hash());
    }

    @Override
    public void each(BiConsumer<UploadId, Instant> look) {
        objects.keySet().stream()
                .map(key -> new UploadId(key.split("/")[0]))
                .distinct()
                .toList()
                .forEach(upload -> look.accept(upload, written));
    }

    @Override
    public boolean isHeld(UploadId upload) {
        return held.contains(upload);
    }

    @Override
    public Map<String, Instant> all() {
        return Map.copyOf(tombstones);
    }

    @Override
    public void remove(String hash) {
        tombstones.remove(hash);
    }
}
