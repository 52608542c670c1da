package org.xrayreference.localstack.load;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors' programs. Each has an address of its own, told as a trusted proxy tells it, so that all limits stay on. */
final class Visitors {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "a-part-ends-here";
    /** What a sender keeps back until it is released. */
    private static final int LAST_PART = 64;

    private static final int PIECE = 16 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final AtomicInteger addresses = new AtomicInteger();
    private final URI site;

    Visitors(URI site) {
        this.site = site;
    }

    /** @param status 0 when there was no answer */
    record Answer(int status, String body, boolean saysWhenToRetry) {}

    URI site() {
        return site;
    }

    String newAddress() {
        int number = addresses.incrementAndGet();
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    CompletableFuture<Answer> get(String path, String address) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET(), address);
    }

    /** The end of the body is sent only after the release. */
    CompletableFuture<Answer> upload(Form form, CompletableFuture<Void> release) {
        return send(
                HttpRequest.newBuilder(site.resolve("/api/v1/uploads"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.fromPublisher(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArrays(form.early()),
                                        new Held(BodyPublishers.ofByteArray(form.last()), release)),
                                form.length())),
                newAddress());
    }

    /**
     * A picture as a form sends it, in pieces that all its senders share.
     *
     * @param last what can be held back
     */
    record Form(List<byte[]> early, byte[] last) {
        static Form of(byte[] picture) {
            byte[] body = multipart(picture);
            List<byte[]> early = new ArrayList<>();
            for (int at = 0; at < body.length - LAST_PART; at += PIECE) {
                early.add(Arrays.copyOfRange(body, at, Math.min(at + PIECE, body.length - LAST_PART)));
            }
            return new Form(early, Arrays.copyOfRange(body, body.length - LAST_PART, body.length));
        }

        long length() {
            return early.stream().mapToLong(piece -> piece.length).sum() + last.length;
        }
    }

    private static byte[] multipart(byte[] picture) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"acknowledged\"", "text/plain"));
        body.writeBytes("true\r\n".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(part("name=\"image\"; filename=\"film.png\"", "image/png"));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        // Something of a known length to hold back.
        byte[] padding = new byte[LAST_PART];
        Arrays.fill(padding, (byte) '\n');
        body.writeBytes(padding);
        return body.toByteArray();
    }

    private static byte[] part(String disposition, String type) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request, String address) {
        return http.sendAsync(
                        request.header("X-Forwarded-For", address)
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure != null
                        ? new Answer(0, failure.toString(), false)
                        : new Answer(
                                response.statusCode(),
                                response.body(),
                                response.headers().firstValue("Retry-After").isPresent()));
    }

    private record Held(BodyPublisher body, CompletableFuture<Void> release) implements BodyPublisher {
        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            release.thenRun(() -> body.subscribe(subscriber));
        }
    }
}
