package org.xrayreference.reference.tracing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * Lets out of the service what says how it works, and nothing that says who asked for what: no addresses, whole paths,
 * queries or browsers, no texts of failures, and nothing that looks like an upload's id, which is a secret.
 */
final class CleanSpans implements SpanExporter {
    private static final Set<String> HARMLESS = Set.of(
            "error.type",
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "messaging.client_id",
            "messaging.consumer.group.name",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.kafka.consumer.group",
            "messaging.kafka.message.offset",
            "messaging.operation",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.system");

    private static final Pattern SECRET = Pattern.compile("[A-Za-z2-7]{26,}");

    private final SpanExporter next;

    CleanSpans(SpanExporter next) {
        this.next = next;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return next.export(spans.stream().<SpanData>map(Clean::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private static String hidden(String text) {
        return SECRET.matcher(text).replaceAll("{id}");
    }

    private static final class Clean extends DelegatingSpanData {
        private final Attributes attributes;

        Clean(SpanData span) {
            super(span);
            var kept = Attributes.builder();
            span.getAttributes().forEach((key, value) -> {
                if (!HARMLESS.contains(key.getKey())) {
                    return;
                }
                if (value instanceof Long number) {
                    kept.put(key.getKey(), number);
                } else {
                    kept.put(key.getKey(), hidden(value.toString()));
                }
            });
            attributes = kept.build();
        }

        @Override
        public String getName() {
            return hidden(super.getName());
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        /** A failure's message may say anything. */
        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }
    }
}
