package org.xrayreference.reference.download;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves one file, well or badly: each request takes the next of the planned answers, and then good ones. */
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] file;
    private final Deque<Answer> planned = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** How to answer a request. */
    public interface Answer {
        void to(HttpExchange request, byte[] file) throws IOException;
    }

    public FileServer(byte[] file) throws IOException {
        this.file = file;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public FileServer then(Answer... answers) {
        planned.addAll(List.of(answers));
        return this;
    }

    public URI address(String name) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /** For each request its Range and If-Range. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            asked.add(request.getRequestHeaders().getFirst("Range") + " "
                    + request.getRequestHeaders().getFirst("If-Range"));
            Answer answer = planned.isEmpty() ? well() : planned.poll();
            answer.to(request, file);
        }
    }

    static Answer well() {
        return (request, file) -> send(request, file, file.length);
    }

    /** Says that everything comes, and ends after so many bytes of the whole file. */
    static Answer breakingOffAt(int end) {
        return (request, file) -> send(request, file, end);
    }

    static Answer ignoringRange() {
        return other(null);
    }

    static Answer with(int status) {
        return (request, file) -> request.sendResponseHeaders(status, -1);
    }

    static Answer redirect(URI elsewhere) {
        return (request, file) -> {
            request.getResponseHeaders().set("Location", elsewhere.toString());
            request.sendResponseHeaders(302, -1);
        };
    }

    static Answer other(byte[] bytes) {
        return (request, file) -> {
            byte[] whole = bytes == null ? file : bytes;
            request.sendResponseHeaders(200, whole.length);
            request.getResponseBody().write(whole);
        };
    }

    /** Sends a part and then nothing, for as long as anybody waits. */
    static Answer fallingSilentAt(int end) {
        return (request, file) -> {
            request.getResponseHeaders().set("ETag", "\"v1\"");
            request.sendResponseHeaders(200, file.length);
            request.getResponseBody().write(file, 0, end);
            request.getResponseBody().flush();
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void send(HttpExchange request, byte[] file, int end) throws IOException {
        String range = request.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        request.getResponseHeaders().set("ETag", "\"v1\"");
        if (range != null && from >= file.length) {
            request.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
            request.sendResponseHeaders(416, -1);
            return;
        }
        if (range != null) {
            request.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        request.sendResponseHeaders(range == null ? 200 : 206, file.length - from);
        request.getResponseBody().write(file, from, Math.max(0, end - from));
        request.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
