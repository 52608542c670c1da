package org.xrayreference.preview.testing;

import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.MinioClient;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;

import org.xrayreference.preview.upload.Sha256;

/** Does what upload-service does around this one: stores originals, sends events, waits for answers. */
public final class OtherServices implements AutoCloseable {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    public final TestKafka kafka =
            new TestKafka(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    public final TestStore store;

    public OtherServices(MinioClient client) throws Exception {
        store = new TestStore(client);
    }

    public static String newId() {
        SecureRandom random = new SecureRandom();
        StringBuilder id = new StringBuilder();
        while (id.length() < 26) {
            id.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return id.toString();
    }

    /** Stores and announces an upload; returns the event, to be sent again. */
    public String upload(String id, byte[] file) throws Exception {
        store.putOriginal(id, file);
        String event = receivedEvent(id, Sha256.of(file), file.length);
        sendReceived(id, event);
        return event;
    }

    public void sendReceived(String id, String event) {
        kafka.send("xray.upload.received", id, event);
    }

    public static String receivedEvent(String id, String sha256, long bytes) {
        return envelope("xray.upload.received", id, """
                {"id":"%s","objectKey":"%s","sha256":"%s","mediaType":"image/png","bytes":%d,\
                "externalProcessingAllowed":false,"receivedAt":"%s"}""".formatted(id, id, sha256, bytes, Instant.now()));
    }

    public void delete(String id) {
        kafka.send(
                "xray.upload.deleted",
                id,
                envelope(
                        "xray.upload.deleted",
                        id,
                        "{\"id\":\"%s\",\"why\":\"owner\",\"at\":\"%s\"}".formatted(id, Instant.now())));
    }

    /** The data of the first event with this key, and proof that it keeps the contract. */
    public JsonNode awaitEvent(String topic, String id) throws Exception {
        String message = awaitEvents(topic, id, 1).get(0);
        List<String> violations = Contracts.violations(topic, message);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.toString());
        }
        return JSON.readTree(message).get("data");
    }

    public List<String> awaitEvents(String topic, String id, int count) {
        return patiently().until(() -> kafka.received(topic, id), events -> events.size() >= count);
    }

    /** Long enough for a machine that has much else to do. */
    public static ConditionFactory patiently() {
        return await().atMost(PATIENCE);
    }

    private static String envelope(String type, String id, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/upload-service","type":"%s","subject":"%s",\
                "time":"%s","datacontenttype":"application/json","data":%s}""".formatted(UUID.randomUUID(), type, id, Instant.now(), data);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
