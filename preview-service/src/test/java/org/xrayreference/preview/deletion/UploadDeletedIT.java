package org.xrayreference.preview.deletion;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xrayreference.preview.testing.OtherServices.patiently;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import io.minio.MinioClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.OtherServices;
import org.xrayreference.preview.upload.Sha256;

@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class UploadDeletedIT {
    @Inject
    MinioClient client;

    private OtherServices others;
    private final String id = OtherServices.newId();

    @BeforeEach
    void begin() throws Exception {
        others = new OtherServices(client);
    }

    @AfterEach
    void end() {
        others.close();
    }

    @Test
    void erasesEverythingAndAReplayBringsNothingBack() throws Exception {
        // Given
        String event = others.upload(id, ChestPhantom.png(400));
        others.awaitEvent("xray.preview.ready", id);

        // When
        others.delete(id);
        patiently().until(() -> statusOf(id) == 410);
        patiently().until(() -> others.store.previews(id).isEmpty());
        int before = others.kafka.received("xray.preview.ready", id).size();
        others.sendReceived(id, event);
        // The same key is the same partition: when this poison is put aside, the replay has been answered.
        others.sendReceived(id, "the end");
        others.awaitEvents("xray.upload.received.dead-letter", id, 1);

        // Then
        assertEquals(List.of(), others.store.previews(id));
        assertEquals(before, others.kafka.received("xray.preview.ready", id).size());
        assertEquals(List.of(), others.kafka.received("xray.preview.rejected", id));
        assertEquals(410, statusOf(id));
    }

    @Test
    void keepsATombstoneThatNamesNobody() throws Exception {
        // Given
        String tombstone = "tombstones/" + Sha256.of(id.getBytes(StandardCharsets.US_ASCII));

        // When
        others.delete(id);

        // Then
        patiently().until(() -> others.store.previews(tombstone).equals(List.of(tombstone)));
        String content = new String(others.store.preview(tombstone), StandardCharsets.UTF_8);
        assertEquals("{\"deletedAt\":\"", content.substring(0, 14));
        assertEquals(-1, content.indexOf(id));
    }

    @Test
    void aDeletionThatComesFirstKeepsTheUploadOut() throws Exception {
        // Given
        others.delete(id);
        patiently().until(() -> statusOf(id) == 410);

        // When
        others.upload(id, ChestPhantom.png(400));
        others.sendReceived(id, "the end");
        others.awaitEvents("xray.upload.received.dead-letter", id, 1);

        // Then
        assertEquals(List.of(), others.store.previews(id));
        assertEquals(List.of(), others.kafka.received("xray.preview.ready", id));
    }

    @Test
    void putsPoisonAside() {
        // When
        others.kafka.send("xray.upload.deleted", id, "nonsense");

        // Then
        assertEquals(List.of("nonsense"), others.awaitEvents("xray.upload.deleted.dead-letter", id, 1));
    }

    private static int statusOf(String id) {
        return given().get("/api/v1/uploads/" + id + "/preview").statusCode();
    }
}
