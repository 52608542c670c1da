package org.xrayreference.gateway.tracing;

import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;

class TracingWiring {
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** Without somewhere to send it to, a trace has a number and nothing is recorded of it. */
    @Produces
    @Singleton
    Sampler sampler(TracingConfig config) {
        if (!(config.share() >= 0 && config.share() <= 1)) {
            throw new IllegalArgumentException("xray.traces.share is a number from 0 to 1, not " + config.share());
        }
        return config.endpoint().isPresent()
                ? Sampler.parentBased(Sampler.traceIdRatioBased(config.share()))
                : Sampler.alwaysOff();
    }

    @Produces
    @Singleton
    SpanProcessor processor(TracingConfig config) {
        return config.endpoint()
                .<SpanProcessor>map(endpoint -> BatchSpanProcessor.builder(new CleanSpans(new SendSpans(endpoint)))
                        .setScheduleDelay(EVERY)
                        .build())
                .orElseGet(SpanProcessor::composite);
    }

    /** A trace begins here: what a visitor's request says of one is not believed, and sets off nothing. */
    @Produces
    @Singleton
    TextMapPropagatorCustomizer onlyOutwards() {
        return context -> new OnlyOutwards(context.propagator());
    }
}
