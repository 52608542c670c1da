package org.xrayreference.preview.retention;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.RawUploads;
import org.xrayreference.preview.storage.Tombstones;

/** The classes of data that this service answers for. */
@ApplicationScoped
class RetentionWiring {
    private static final String HERE = "preview-service";

    @Produces
    @Singleton
    List<DataClass> classes(Previews previews, Tombstones tombstones, RawUploads rawUploads, RetentionConfig config) {
        return List.of(
                new DataClass(
                        "previews",
                        "Preview, thumbnail and receipt of an upload",
                        config.previews(),
                        HERE,
                        new SweepPreviews(previews, tombstones, rawUploads, config.patience())),
                new DataClass(
                        "preview-tombstones",
                        "That an upload was deleted: a hash of its id, and when",
                        config.tombstones(),
                        HERE,
                        new DropTombstones(tombstones)));
    }
}
