package org.xrayreference.gateway.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for upload-service. Not WireMock, which holds every request in memory: here it matters that bodies stream, and
 * when they do.
 */
public final class UploadStandIn implements AutoCloseable {
    private static final int OK = 200;

    private final HttpServer server;
    private final Map<String, Queue<Canned>> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile Canned uploadAnswer;
    private volatile CountDownLatch readingAllowed = new CountDownLatch(0);
    private volatile boolean readsBodies = true;

    public record Canned(int status, String mediaType, String body) {
        public static Canned json(int status, String body) {
            return new Canned(status, "application/json", body);
        }

        public static Canned problem(int status, String code, String detail) {
            return new Canned(status, "application/problem+json", """
                    {"type":"https://xray-reference.example/problems/%2$s","title":"Title of %2$s","status":%1$d,\
                    "code":"%2$s","detail":"%3$s"}""".formatted(status, code, detail));
        }
    }

    /** @param bodySha256 of a body that was read, else null */
    public record Seen(
            String method, String uri, Map<String, List<String>> headers, long bodyBytes, String bodySha256) {}

    UploadStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void reset() {
        answers.clear();
        seen.clear();
        cutOff.set(0);
        readingAllowed.countDown();
        readingAllowed = new CountDownLatch(0);
        readsBodies = true;
        uploadAnswer = null;
    }

    /** Answers in this order, the last one for ever. */
    public void answers(String method, String path, Canned... inThisOrder) {
        answers.put(method + " " + path, new ConcurrentLinkedQueue<>(List.of(inThisOrder)));
    }

    public void uploads(Canned answer) {
        uploadAnswer = answer;
    }

    /** Until the latch is down no byte of an upload is read. */
    public void readsOnlyAfter(CountDownLatch latch) {
        readingAllowed = latch;
    }

    /** Answers uploads before reading them, and throws away what then comes, as upload-service does. */
    public void refusesUnread(Canned answer) {
        readsBodies = false;
        uploadAnswer = answer;
    }

    /** How many answers nobody took in to their end. */
    public int cutOff() {
        return cutOff.get();
    }

    public List<Seen> seen() {
        return seen;
    }

    @Override
    public void close() {
        readingAllowed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            boolean isUpload = method.equals("POST");
            Seen request = isUpload && !readsBodies ? look(exchange, null, 0) : read(exchange, isUpload);
            seen.add(request);
            Canned canned = isUpload
                    ? uploadAnswer
                    : next(method, exchange.getRequestURI().getPath());
            byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", canned.mediaType());
            if (canned.status() == 202) {
                exchange.getResponseHeaders().add("Location", "/api/v1/uploads/" + Samples.ID);
            }
            exchange.sendResponseHeaders(canned.status(), body.length == 0 || method.equals("HEAD") ? -1 : body.length);
            if (!method.equals("HEAD")) {
                send(exchange, body);
            }
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        }
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        try {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        } catch (IOException closed) {
            cutOff.incrementAndGet();
            throw closed;
        }
    }

    private Canned next(String method, String path) {
        if (path.startsWith("/q/health")) {
            return Canned.json(OK, "{\"status\":\"UP\",\"checks\":[]}");
        }
        Queue<Canned> queue = answers.get((method.equals("HEAD") ? "GET" : method) + " " + path);
        if (queue == null) {
            return Canned.problem(404, "unknown-upload", "No upload has this address.");
        }
        return queue.size() > 1 ? queue.remove() : queue.element();
    }

    private Seen read(HttpExchange exchange, boolean wait) throws IOException {
        try {
            if (wait) {
                readingAllowed.await();
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            byte[] buffer = new byte[64 * 1024];
            InputStream body = exchange.getRequestBody();
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
            return look(exchange, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (NoSuchAlgorithmException | InterruptedException failure) {
            throw new IOException(failure);
        }
    }

    private static Seen look(HttpExchange exchange, String sha256, long bytes) {
        return new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                bytes,
                sha256);
    }
}
