package org.xrayreference.preview.arrival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.MinioClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.seeded.SeededFile;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.OtherServices;
import org.xrayreference.preview.testing.PngFile;
import org.xrayreference.preview.testing.SignedFilm;
import org.xrayreference.preview.testing.Tiff;
import org.xrayreference.preview.upload.Sha256;

@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class UploadReceivedIT {
    private static final ObjectMapper JSON = new ObjectMapper();

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
    @Tag("P08")
    void answersAnUploadWithACleanPreview() throws Exception {
        // Given
        byte[] file = JpegFile.withExif(JpegFile.grey(1600, 1200, (x, y) -> x / 8), Tiff.withEverything());

        // When
        others.upload(id, file);

        // Then
        JsonNode ready = others.awaitEvent("xray.preview.ready", id);
        byte[] preview = others.store.preview(ready.get("previewKey").textValue());
        assertEquals(768, ready.get("width").intValue());
        assertEquals(1024, ready.get("height").intValue());
        assertEquals(preview.length, ready.get("bytes").longValue());
        assertEquals(Sha256.of(preview), ready.get("sha256").textValue());
        PlainJpegGate.check(preview);
        PlainJpegGate.check(others.store.preview(ready.get("thumbnailKey").textValue()));
        JsonNode receipt = JSON.readTree(others.store.preview(id + "/receipt.json"));
        assertEquals("EXIF", receipt.at("/removed/0/kind").textValue());
        assertEquals(1600, receipt.at("/original/width").intValue());
        assertEquals(Sha256.of(file), receipt.at("/original/sha256").textValue());
        assertEquals(Sha256.of(preview), receipt.at("/preview/sha256").textValue());
    }

    @Test
    @Tag("P10")
    void storesNothingOfWhatIsHiddenInAnyFormat() throws Exception {
        Set<String> shapes = new HashSet<>();
        for (int number = 0; shapes.add(SeededFile.make(1, number).shape()); number++) {
            // Given
            SeededFile file = SeededFile.make(1, number);
            String upload = OtherServices.newId();

            // When
            others.upload(upload, file.bytes());

            // Then
            others.awaitEvent("xray.preview.ready", upload);
            List<String> keys = others.store.previews(upload);
            assertEquals(3, keys.size());
            for (String key : keys) {
                byte[] stored = others.store.preview(key);
                file.hidden()
                        .forEach(hidden -> assertFalse(
                                hidden.secret().isIn(stored),
                                () -> hidden.place().name() + " of a " + file.shape() + " is in " + key));
            }
        }
        assertTrue(shapes.size() > 12, shapes::toString);
    }

    @Test
    void coversWhatIsWrittenInThePictureAndTellsHowMuch() throws Exception {
        // When
        others.upload(id, SignedFilm.png("DOB 03/12/1956"));

        // Then
        JsonNode ready = others.awaitEvent("xray.preview.ready", id);
        assertEquals(1, ready.get("maskedRegions").intValue());
        byte[] json = others.store.preview(id + "/receipt.json");
        JsonNode receipt = JSON.readTree(json);
        assertEquals("burnt-in date or time", receipt.at("/removed/0/kind").textValue());
        assertEquals(1, receipt.at("/removed/0/count").intValue());
        JsonNode region = receipt.at("/maskedRegions/0");
        BufferedImage preview = ImageIO.read(new ByteArrayInputStream(others.store.preview(id + "/preview.jpg")));
        int middle = preview.getRaster()
                .getSample(
                        region.get("x").intValue() + region.get("width").intValue() / 2,
                        region.get("y").intValue() + region.get("height").intValue() / 2,
                        0);
        assertEquals(0, middle, 4);
        assertFalse(new String(json, StandardCharsets.UTF_8).contains("1956"));
    }

    @Test
    void rejectsWithATextThatNamesLimitAndValue() throws Exception {
        // When
        others.upload(id, PngFile.begin().header(10_000, 10_000, 8, 0).end());

        // Then
        JsonNode rejected = others.awaitEvent("xray.preview.rejected", id);
        assertEquals("too-many-pixels", rejected.get("code").textValue());
        assertTrue(rejected.get("detail").textValue().contains("100.0 megapixels; the limit is 40"));
        assertEquals(List.of(), others.store.previews(id));
    }

    @Test
    void rejectsWhenTheOriginalIsGone() throws Exception {
        // When
        others.sendReceived(id, OtherServices.receivedEvent(id, "a".repeat(64), 1));

        // Then
        assertEquals(
                "raw-missing",
                others.awaitEvent("xray.preview.rejected", id).get("code").textValue());
    }

    @Test
    void givesTheSameObjectsAndTheSameEventAgain() throws Exception {
        // Given
        String event = others.upload(id, ChestPhantom.png(640));
        String first = others.awaitEvents("xray.preview.ready", id, 1).get(0);
        byte[] preview = others.store.preview(id + "/preview.jpg");

        // When
        others.sendReceived(id, event);
        String replayed = others.awaitEvents("xray.preview.ready", id, 2).get(1);
        others.store.removeOriginal(id);
        others.sendReceived(id, event);
        String withoutOriginal = others.awaitEvents("xray.preview.ready", id, 3).get(2);

        // Then
        assertEquals(JSON.readTree(first).get("id"), JSON.readTree(replayed).get("id"));
        assertEquals(JSON.readTree(first).get("data"), JSON.readTree(replayed).get("data"));
        assertEquals(
                JSON.readTree(first).get("data"), JSON.readTree(withoutOriginal).get("data"));
        assertArrayEquals(preview, others.store.preview(id + "/preview.jpg"));
        assertEquals(3, others.store.previews(id).size());
    }

    @Test
    void putsPoisonAsideAndGoesOn() throws Exception {
        // Given
        String poison = "{\"specversion\":\"1.0\",\"type\":\"xray.upload.received\",\"data\":{}}";

        // When
        others.sendReceived(id, poison);
        others.upload(id, ChestPhantom.png(200));

        // Then
        others.awaitEvent("xray.preview.ready", id);
        assertEquals(Set.of(poison), Set.copyOf(others.awaitEvents("xray.upload.received.dead-letter", id, 1)));
    }

    @Test
    void healsWhenEveryDecodeWorkerIsKilled() throws Exception {
        // Given
        others.upload(id, ChestPhantom.png(200));
        others.awaitEvent("xray.preview.ready", id);
        // The brokers may be children of this process, too.
        List<ProcessHandle> workers = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("ErrorFile=/dev/null"))
                .toList();
        assertFalse(workers.isEmpty());
        workers.forEach(ProcessHandle::destroyForcibly);
        String next = OtherServices.newId();

        // When
        others.upload(next, ChestPhantom.png(200));

        // Then
        others.awaitEvent("xray.preview.ready", next);
    }
}
