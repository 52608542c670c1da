package org.xrayreference.endtoend.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;
import org.xrayreference.localstack.launcher.Installation;
import org.xrayreference.localstack.launcher.RestartableSuite;

/**
 * A process is asked to end while requests flow. Whoever sends them asks it whether it is ready, ten times a second, and
 * sends nothing more once it is not: of everything that was sent, each request gets its whole answer.
 */
class GracefulStopE2ET {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final int SENDERS = 4;
    private static final int DELAY_S = 5;
    private static final int SLOW_S = 10;
    private static final Map<String, String> SETTINGS = Map.of(
            "QUARKUS_SHUTDOWN_DELAY", DELAY_S + "s",
            "QUARKUS_SHUTDOWN_TIMEOUT", "20s",
            "XRAY_LIMITS_READ", "100000/1m",
            "XRAY_LIMITS_SEARCH", "100000/1m",
            "XRAY_LIMITS_UPLOAD", "100000/1m",
            "XRAY_PREVIEW_TEXT", "off",
            "XRAY_CANARY_EVERY", "off");

    private static RestartableSuite suite;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        suite = RestartableSuite.start(
                Installation.of(ROOT), ROOT.resolve("end-to-end/target/graceful"), Suite.freePorts(), SETTINGS);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-service", "upload-service", "reference-service"})
    @DisplayName("No request is lost while a service ends under load")
    void answersEverythingThatWasSent(String module) throws Exception {
        // Given
        URI site = suite.site();
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path(module)))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (Balancer balancer = new Balancer(suite.address(module))) {
            List<FutureTask<Void>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> sendWhile(balancer, request))
                    .toList();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> answered.get() > 20);
            FutureTask<String> slow = SlowUpload.start(site, TestPictures.png(400, 400, 7), SLOW_S);
            TimeUnit.SECONDS.sleep(1); // Its head has arrived by then.

            // When
            int before = answered.get();
            suite.requestStop(module);
            for (FutureTask<Void> sender : senders) {
                sender.get(DELAY_S + 20, TimeUnit.SECONDS);
            }
            int during = answered.get() - before;

            // Then
            assertEquals(List.of(), List.copyOf(failures));
            assertTrue(during > 0, "it answers until it has told that it leaves");
            if (!module.equals("reference-service")) {
                assertEquals("HTTP/1.1 202 Accepted", slow.get(SLOW_S + 20, TimeUnit.SECONDS));
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !suite.isRunning(module));
            System.out.println(module + ": " + answered.get() + " answered, " + during + " of them after it was told");
        }
        suite.restart(module);
        suite.awaitReady();
    }

    /** What reaches that service, by way of the gateway. */
    private static String path(String module) {
        return switch (module) {
            case "gateway-service" -> "/about";
            case "upload-service" -> "/api/v1/uploads/aaaaaaaaaaaaaaaaaaaaaaaaaa";
            default -> "/api/v1/references?size=5";
        };
    }

    private FutureTask<Void> sendWhile(Balancer balancer, HttpRequest request) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            while (balancer.sends()) {
                send(request);
            }
            return null;
        });
        new Thread(task, "sender").start();
        return task;
    }

    /** An unknown upload is a whole answer, too. */
    private void send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            int expected = request.uri().getPath().contains("/uploads/") ? 404 : 200;
            if (response.statusCode() != expected || response.body().isEmpty()) {
                failures.add(response.statusCode() + " " + response.body());
            }
            answered.incrementAndGet();
        } catch (ConnectException refused) {
            failures.add("refused");
        } catch (IOException lost) {
            failures.add(lost.toString());
        }
    }
}
