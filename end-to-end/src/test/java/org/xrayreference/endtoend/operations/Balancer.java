package org.xrayreference.endtoend.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a process again and again whether it is ready, as what sends requests to it does. */
final class Balancer implements AutoCloseable {
    private static final long EVERY_MS = 100;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest question;
    private final Thread thread = new Thread(this::ask, "balancer");
    private volatile boolean isReady = true;
    private volatile boolean isClosed;

    Balancer(URI process) {
        question = HttpRequest.newBuilder(process.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether requests may be sent there; once it is not ready, never again. */
    boolean sends() {
        return isReady;
    }

    private void ask() {
        try {
            while (!isClosed && isReady) {
                isReady = answers();
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
