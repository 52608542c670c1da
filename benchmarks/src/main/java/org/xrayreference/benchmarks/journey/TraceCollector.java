package org.xrayreference.benchmarks.journey;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** Takes the traces that the services send, and tells from them where the time of an upload goes. */
final class TraceCollector implements AutoCloseable {
    private static final int SENT_WITHIN_S = 15;
    private static final String RECEIVED = "xray.upload.received";
    private static final String READY = "xray.preview.ready";

    private final HttpServer server;
    private final Map<ByteString, List<Seen>> traces = new ConcurrentHashMap<>();

    private record Seen(String service, Span span) {
        boolean isAt(String place) {
            return service.equals(place + "-service");
        }

        boolean isHearing(String topic) {
            return span.getKind() == Span.SpanKind.SPAN_KIND_CONSUMER
                    && span.getName().contains(topic);
        }
    }

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void forget() {
        traces.clear();
    }

    /**
     * The mean of each part in milliseconds, in order, from the first byte until the embedding is kept; empty when
     * nothing was sent.
     *
     * @param uploads how many there were
     */
    Map<String, Double> whereTheTimeGoes(int uploads) throws InterruptedException {
        List<Map<String, Double>> whole = whole();
        for (int second = 0; second < SENT_WITHIN_S && whole.size() < uploads; second++) {
            TimeUnit.SECONDS.sleep(1);
            whole = whole();
        }
        Map<String, Double> means = new LinkedHashMap<>();
        for (Map<String, Double> parts : whole) {
            for (Map.Entry<String, Double> part : parts.entrySet()) {
                means.merge(part.getKey(), part.getValue() / whole.size(), Double::sum);
            }
        }
        return means;
    }

    private List<Map<String, Double>> whole() {
        return traces.values().stream()
                .map(TraceCollector::parts)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Map<String, Double>> parts(List<Seen> spans) {
        Optional<Span> sent = find(
                spans,
                seen -> seen.isAt("gateway")
                        && seen.span().getKind() == Span.SpanKind.SPAN_KIND_SERVER
                        && seen.span().getName().startsWith("POST"));
        Optional<Span> made = find(spans, seen -> seen.isAt("preview") && seen.isHearing(RECEIVED));
        Optional<Span> embedded = find(spans, seen -> seen.isAt("reference") && seen.isHearing(READY));
        if (sent.isEmpty() || made.isEmpty() || embedded.isEmpty()) {
            return Optional.empty();
        }
        long begin = sent.get().getStartTimeUnixNano();
        long taken = Math.min(sent.get().getEndTimeUnixNano(), made.get().getStartTimeUnixNano());
        // A preview is told of before its span is over.
        long previewed =
                Math.min(made.get().getEndTimeUnixNano(), embedded.get().getStartTimeUnixNano());
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("taken in", millis(begin, taken));
        parts.put("on the way", millis(taken, made.get().getStartTimeUnixNano()));
        parts.put("preview", millis(made.get().getStartTimeUnixNano(), previewed));
        parts.merge("on the way", millis(previewed, embedded.get().getStartTimeUnixNano()), Double::sum);
        parts.put(
                "embedded",
                millis(embedded.get().getStartTimeUnixNano(), embedded.get().getEndTimeUnixNano()));
        return Optional.of(parts);
    }

    private static Optional<Span> find(List<Seen> spans, Predicate<Seen> wanted) {
        return spans.stream().filter(wanted).map(Seen::span).findFirst();
    }

    private static double millis(long from, long to) {
        return Math.max(0, to - from) / 1e6;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList()
                    .forEach(this::take);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void take(ResourceSpans resource) {
        String service = resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .forEach(span -> traces.computeIfAbsent(span.getTraceId(), ignored -> new CopyOnWriteArrayList<>())
                        .add(new Seen(service, span)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
