package org.xrayreference.preview.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.xrayreference.preview.upload.UploadId;

/** The three objects of an upload. The receipt is written last: where it is, the others are. */
public interface Previews {
    void write(UploadId upload, Part part, byte[] bytes);

    Optional<StoredObject> read(UploadId upload, Part part);

    /** Removes all three; there may be none. */
    void remove(UploadId upload);

    /** Looks at every upload of which there is anything, with the date of its oldest object. */
    void each(BiConsumer<UploadId, Instant> look);

    /** @param etag without quotes */
    record StoredObject(byte[] bytes, String etag) {}

    /** One of the three. */
    enum Part {
        PREVIEW("preview.jpg", "image/jpeg"),
        THUMBNAIL("thumbnail.jpg", "image/jpeg"),
        RECEIPT("receipt.json", "application/json");

        private final String fileName;
        private final String mediaType;

        Part(String fileName, String mediaType) {
            this.fileName = fileName;
            this.mediaType = mediaType;
        }

        public String fileName() {
            return fileName;
        }

        public String mediaType() {
            return mediaType;
        }

        public String key(UploadId upload) {
            return upload.value() + "/" + fileName;
        }
    }
}
