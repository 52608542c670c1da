package org.xrayreference.preview.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.MinioClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.hostile.Bombs;
import org.xrayreference.preview.hostile.HostileFile;
import org.xrayreference.preview.hostile.Mutation;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.OtherServices;

/**
 * Every bomb, and some broken files, on the way that a visitor's picture takes: by the store and Kafka through the running
 * service. {@code HostilePicturesTest} sends many more to the workers alone.
 */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class HostileUploadsIT {
    private static final int BROKEN = 40;
    private static final long SEED = 7;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MinioClient client;

    @Test
    void decidesEachInTimeAndServesTheNext() throws Exception {
        // Given
        List<HostileFile> files = new ArrayList<>(Bombs.all());
        for (int number = 0; number < BROKEN; number++) {
            files.add(Mutation.make(SEED, number));
        }
        Map<String, Integer> counts = new TreeMap<>();
        try (OtherServices others = new OtherServices(client)) {
            for (HostileFile file : files) {
                String id = OtherServices.newId();

                // When
                others.upload(id, file.bytes());

                // Then
                String outcome = outcome(others, id, file);
                assertTrue(file.allowed().contains(outcome), () -> file.kind() + " " + file.name() + ": " + outcome);
                counts.merge(outcome, 1, Integer::sum);
            }
            String sound = OtherServices.newId();
            others.upload(sound, ChestPhantom.png(700));
            others.awaitEvent("xray.preview.ready", sound);
        }
        System.out.println(files.size() + " hostile files through the service: " + counts);
        assertTrue(counts.size() > 3, counts::toString);
    }

    /** One outcome, nothing given up, and previews if and only if there is something to show. */
    private static String outcome(OtherServices others, String id, HostileFile file) throws Exception {
        List<String> ready = List.of();
        List<String> rejected = List.of();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (ready.isEmpty() && rejected.isEmpty() && System.nanoTime() < end) {
            ready = others.kafka.received("xray.preview.ready", id);
            rejected = others.kafka.received("xray.preview.rejected", id);
        }
        assertEquals(1, ready.size() + rejected.size(), () -> "No outcome in time of " + file.name());
        assertEquals(List.of(), others.kafka.received("xray.upload.received.dead-letter", id));
        if (ready.isEmpty()) {
            assertEquals(List.of(), others.store.previews(id));
            return JSON.readTree(rejected.get(0)).at("/data/code").textValue();
        }
        PlainJpegGate.check(others.store.preview(id + "/preview.jpg"));
        return HostileFile.READY;
    }
}
