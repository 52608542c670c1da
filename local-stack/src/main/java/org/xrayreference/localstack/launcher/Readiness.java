package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Waits until every service says that it is ready. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SLOW = Duration.ofSeconds(15);
    private static final int HTTP_TIMEOUT_MS = 2_000;

    private final List<SuiteService> services;
    private final SuitePorts ports;
    private final DataDirectory data;
    private final Children children;

    Readiness(List<SuiteService> services, SuitePorts ports, DataDirectory data, Children children) {
        this.services = services;
        this.ports = ports;
        this.data = data;
        this.children = children;
    }

    /** For each service how long after the beginning it was ready. */
    Map<SuiteService, Duration> await(long begin) throws IOException, InterruptedException {
        Map<SuiteService, Duration> ready = new LinkedHashMap<>();
        List<SuiteService> waiting = new ArrayList<>(services);
        Duration nextWord = SLOW;
        while (!waiting.isEmpty()) {
            children.requireAlive();
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            waiting.removeIf(service -> {
                boolean isReady = isReady(service);
                if (isReady) {
                    ready.put(service, Duration.ofNanos(System.nanoTime() - begin));
                }
                return isReady;
            });
            if (elapsed.compareTo(nextWord) > 0) {
                waiting.forEach(service -> System.out.println("  still waiting for " + service.module() + " ("
                        + elapsed.toSeconds() + " s), see " + data.log(service.module())));
                nextWord = nextWord.multipliedBy(2);
            }
            if (elapsed.compareTo(PATIENCE) > 0) {
                throw LauncherProblem.because("Gave up after " + PATIENCE.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return ready;
    }

    private boolean isReady(SuiteService service) {
        return isReady(ports.of(service));
    }

    /** Asks the service on this port. */
    static boolean isReady(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(HTTP_TIMEOUT_MS);
            connection.setReadTimeout(HTTP_TIMEOUT_MS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
