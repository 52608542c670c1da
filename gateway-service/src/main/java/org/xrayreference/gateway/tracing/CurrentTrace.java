package org.xrayreference.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The trace that a request belongs to. */
public final class CurrentTrace {
    private CurrentTrace() {}

    /** @return its number, 32 hexadecimal digits, for a person to quote; null outside of a request */
    public static String id() {
        SpanContext current = Span.current().getSpanContext();
        return current.isValid() ? current.getTraceId() : null;
    }
}
