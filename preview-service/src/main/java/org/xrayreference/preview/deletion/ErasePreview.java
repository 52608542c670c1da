package org.xrayreference.preview.deletion;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.upload.UploadDeleted;

/** The tombstone first: from then on nobody writes again, or takes away what was written meanwhile. */
final class ErasePreview {
    private final Previews previews;
    private final Tombstones tombstones;

    ErasePreview(Previews previews, Tombstones tombstones) {
        this.previews = previews;
        this.tombstones = tombstones;
    }

    void of(UploadDeleted deleted) {
        tombstones.put(deleted.upload(), deleted.at());
        previews.remove(deleted.upload());
    }
}
