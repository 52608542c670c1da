package org.xrayreference.upload.intake;

import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.xrayreference.upload.problem.ProblemException;

/** How many uploads were taken, refused for what they are, and not taken because something of ours failed. */
final class IntakeCounts {
    private static final int OURS = 500;

    private final Counter received;
    private final Counter refused;
    private final Counter failed;

    IntakeCounts(MeterRegistry metrics) {
        this.received = metrics.counter("xray.uploads", "outcome", "received");
        this.refused = metrics.counter("xray.uploads", "outcome", "refused");
        this.failed = metrics.counter("xray.uploads", "outcome", "failed");
    }

    <T> T count(Supplier<T> intake) {
        try {
            T upload = intake.get();
            received.increment();
            return upload;
        } catch (ProblemException e) {
            (e.problem().status() < OURS ? refused : failed).increment();
            throw e;
        } catch (RuntimeException e) {
            failed.increment();
            throw e;
        }
    }

    /** One that showed by its length alone that it is too large. */
    void refused() {
        refused.increment();
    }
}
