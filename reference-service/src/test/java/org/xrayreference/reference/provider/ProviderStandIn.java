package org.xrayreference.reference.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A provider that answers as a test wants it to, and remembers what it was sent. */
public final class ProviderStandIn implements QuarkusTestResourceLifecycleManager {
    static final String NAME = "Example Models";
    static final String TERMS = "https://models.example/terms";
    static final String KEY = "key-of-the-provider";
    static final long BREAKER_MS = 8_000;
    static final List<Request> REQUESTS = new CopyOnWriteArrayList<>();
    static volatile Behaviour behaviour;

    private HttpServer server;

    record Request(String path, String authorization, String body) {}

    /** What it does with a request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "xray.provider.name",
                NAME,
                "xray.provider.terms",
                TERMS,
                "xray.provider.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "xray.provider.model",
                "vision-1",
                "xray.provider.key",
                KEY,
                "xray.provider.timeout",
                "5s",
                ProviderClient.class.getName() + "/ask/CircuitBreaker/delay",
                Long.toString(BREAKER_MS));
    }

    private void handle(HttpExchange exchange) throws IOException {
        REQUESTS.add(new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        behaviour.answer(exchange);
        exchange.close();
    }

    static Behaviour says(String text) {
        try {
            String quoted = new ObjectMapper().writeValueAsString(text);
            return sends(200, "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + quoted + "}}]}");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Behaviour sends(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
