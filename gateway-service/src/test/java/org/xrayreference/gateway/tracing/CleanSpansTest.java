package org.xrayreference.gateway.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P13")
class CleanSpansTest {
    private static final String ID = "abcdefghijklmnopqrstuvwxyz";

    private final List<SpanData> sent = new ArrayList<>();

    @Test
    @DisplayName("P13: only what names nobody leaves in a trace")
    void letsOutWhatNamesNobody() {
        // Given
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new CleanSpans(new Kept(sent))))
                .build();

        // When
        var span = provider.get("test").spanBuilder("GET /uploads/" + ID).startSpan();
        span.setAttribute("http.route", "/uploads/" + ID);
        span.setAttribute("http.response.status_code", 503);
        span.setAttribute("url.path", "/uploads/" + ID);
        span.setAttribute("url.query", "q=Doe");
        span.setAttribute("client.address", "192.0.2.7");
        span.setAttribute("user_agent.original", "Browser");
        span.recordException(new IllegalStateException("Doe-Jane.png is not there"));
        span.setStatus(StatusCode.ERROR, "Doe-Jane.png is not there");
        span.end();
        provider.close();

        // Then
        SpanData only = sent.get(0);
        assertThat(only.getName()).isEqualTo("GET /uploads/{id}");
        assertThat(only.getAttributes().asMap().toString())
                .contains("http.route=/uploads/{id}", "http.response.status_code=503")
                .doesNotContain("url.", "client.", "user_agent", "Doe");
        assertThat(only.getEvents()).isEmpty();
        assertThat(only.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(only.getStatus().getDescription()).isEmpty();
    }

    private record Kept(List<SpanData> spans) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
