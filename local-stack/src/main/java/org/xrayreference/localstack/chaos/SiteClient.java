package org.xrayreference.localstack.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A visitor's program. No answer at all is as usual to it as an answer. */
final class SiteClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI site;

    SiteClient(URI site) {
        this.site = site;
    }

    record Answer(int status, JsonNode body) {}

    Optional<Answer> upload(byte[] picture) throws InterruptedException {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part(boundary, "name=\"acknowledged\"", "text/plain"));
        body.writeBytes("true\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part(boundary, "name=\"image\"; filename=\"film.png\"", "image/png"));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/api/v1/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String disposition, String type) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Optional<Answer> show(String id) throws InterruptedException {
        return send(request("/api/v1/uploads/" + id).GET());
    }

    Optional<Answer> matches(String id) throws InterruptedException {
        return send(request("/api/v1/uploads/" + id + "/matches").GET());
    }

    Optional<Answer> delete(String id, String token) throws InterruptedException {
        return send(
                request("/api/v1/uploads/" + id).header("X-Delete-Token", token).DELETE());
    }

    Optional<Answer> write(String key, String message) throws InterruptedException {
        String body = JSON.createObjectNode()
                .put("topic", "question")
                .put("message", message)
                .put("acknowledged", true)
                .toString();
        return send(request("/api/v1/contact")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
    }

    private Optional<Answer> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return Optional.of(new Answer(response.statusCode(), JSON.readTree(response.body())));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }
}
