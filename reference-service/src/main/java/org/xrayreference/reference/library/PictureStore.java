package org.xrayreference.reference.library;

import java.util.Optional;

import org.xrayreference.reference.objects.Bucket;

/** The library's pictures in the object store: JPEG, an image and a thumbnail for each. */
public final class PictureStore {
    public static final String MEDIA_TYPE = "image/jpeg";

    private final Bucket bucket;

    public PictureStore(Bucket bucket) {
        this.bucket = bucket;
    }

    /** The two sizes that are kept. */
    public enum Size {
        IMAGE("image.jpg", 1024),
        THUMBNAIL("thumbnail.jpg", 256);

        private final String fileName;
        private final int longSide;

        Size(String fileName, int longSide) {
            this.fileName = fileName;
            this.longSide = longSide;
        }

        /** The most pixels of the longer side. */
        public int longSide() {
            return longSide;
        }
    }

    public void createBucket() {
        bucket.create();
    }

    public void put(String id, Size size, byte[] jpeg) {
        bucket.put(key(id, size), MEDIA_TYPE, jpeg);
    }

    public Optional<byte[]> get(String id, Size size) {
        return bucket.get(key(id, size));
    }

    public Optional<Bucket.Fingerprint> fingerprint(String id, Size size) {
        return bucket.fingerprint(key(id, size));
    }

    public void remove(String id) {
        for (Size size : Size.values()) {
            bucket.remove(key(id, size));
        }
    }

    /** Of all whose id begins so. */
    public void removeAll(String prefix) {
        bucket.keys(prefix).forEach(bucket::remove);
    }

    private static String key(String id, Size size) {
        return id + "/" + size.fileName;
    }
}
