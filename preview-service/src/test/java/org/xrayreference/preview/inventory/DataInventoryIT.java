package org.xrayreference.preview.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xrayreference.preview.testing.OtherServices.patiently;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import io.minio.MinioClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.preview.retention.RetentionJob;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.OtherServices;

/** The declaration of what is kept, against what is kept: whoever stores something else adds a line. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@Tag("P05")
@Tag("P16")
class DataInventoryIT {
    @Inject
    MinioClient client;

    @Inject
    RetentionJob retention;

    @Test
    @DisplayName("P05: every object in the bucket has a declared kind of key, and nothing else is declared")
    void declaresEveryObject() throws Exception {
        // Given
        OtherServices others = new OtherServices(client);
        try {
            String kept = OtherServices.newId();
            String deleted = OtherServices.newId();

            // When
            others.upload(kept, ChestPhantom.png(400));
            others.awaitEvent("xray.preview.ready", kept);
            others.delete(deleted);
            patiently().until(() -> !others.store.previews("tombstones/").isEmpty());

            retention.run();

            // Then
            Set<String> kinds = new TreeSet<>();
            for (String key : others.store.previews("")) {
                kinds.add("bucket previews "
                        + key.replaceFirst("^[a-z2-7]{26}/", "{id}/").replaceFirst("/[0-9a-f]{64}$", "/{sha256}"));
            }
            assertEquals(DataInventory.declared("bucket"), kinds);
        } finally {
            others.close();
        }
    }

    @Test
    @DisplayName("P05: every field of the events that the service sends is declared, and nothing else is")
    void declaresEveryFieldOfItsEvents() throws IOException {
        Set<String> fields = new TreeSet<>(DataInventory.fields("xray.preview.ready"));
        fields.addAll(DataInventory.fields("xray.preview.rejected"));
        assertEquals(fields, DataInventory.declared("topic"));
    }
}
