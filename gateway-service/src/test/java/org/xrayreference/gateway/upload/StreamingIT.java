package org.xrayreference.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;
import org.xrayreference.gateway.standin.UploadStandIn.Seen;

/** Pictures on their way to upload-service: never held in memory here, and answered in words. */
@QuarkusTest
@WithTestResource(StandIns.class)
class StreamingIT {
    private static final long MEBI = 1024 * 1024;
    private static final long LARGE = 40 * MEBI;

    /** The network itself may hold some 32 MiB on each of the two ways; this is far more than that. */
    private static final long HUGE = 200 * MEBI;

    @TestHTTPResource("/")
    URI site;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/uploads", "/upload"})
    void neverHoldsMoreOfAPictureThanTheNetworkDoes(String path) throws Exception {
        // Given
        CountDownLatch reading = new CountDownLatch(1);
        StandIns.upload().readsOnlyAfter(reading);
        StandIns.upload().uploads(Samples.accepted());
        Source source = new Source(HUGE);

        // When
        CompletableFuture<HttpResponse<String>> answer = send(path, source);

        // Then
        long stalledAt = awaitStall(source);
        assertThat(stalledAt).isLessThan(HUGE / 2);
        reading.countDown();
        assertThat(answer.get().statusCode()).isEqualTo(202);
        assertThat(onlyUpload().bodyBytes()).isEqualTo(HUGE);
        assertThat(onlyUpload().bodySha256()).isEqualTo(source.sha256());
    }

    @Test
    void passesTheAnswerOn() throws Exception {
        // Given
        StandIns.upload().uploads(Samples.accepted());

        // When
        HttpResponse<String> answer = send("/api/v1/uploads", new Source(100)).get();

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/uploads/" + Samples.ID);
        assertThat(answer.body()).contains("\"deleteToken\":\"" + Samples.DELETE_TOKEN + "\"");
        assertThat(onlyUpload().headers().get("Content-type")).containsExactly("multipart/form-data; boundary=b");
    }

    @Test
    void tellsAVisitorOfARefusalHalfWay() throws Exception {
        // Given
        StandIns.upload().refusesUnread(Canned.problem(413, "image-too-large", "It has 40 MiB; the limit is 30 MiB."));

        // When
        HttpResponse<String> answer = send("/api/v1/uploads", new Source(LARGE)).get();

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("It has 40 MiB; the limit is 30 MiB.");
    }

    @Test
    void answersAtOnceWhenAskedFirst() throws Exception {
        // Given
        StandIns.upload().uploads(Samples.accepted());
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/v1/uploads"))
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[1000]))
                .build();

        // When
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void showsTheLinkAndTheDeleteCodeOnceWithoutScript() throws Exception {
        // Given
        StandIns.upload().uploads(Samples.accepted());

        // When
        HttpResponse<String> answer = send("/upload", new Source(1000)).get();

        // Then
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.select("h1").text()).isEqualTo("Your picture has arrived");
        assertThat(page.select("#delete-code").text()).isEqualTo(Samples.DELETE_TOKEN);
        assertThat(page.select("main").text()).contains("https://xray.example/uploads/" + Samples.ID);
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/uploads/" + Samples.ID);
        assertThat(onlyUpload().uri()).isEqualTo("/api/v1/uploads");
    }

    @Test
    void showsTheFormAgainWithTheReasonWithoutScript() throws Exception {
        // Given
        StandIns.upload()
                .uploads(Canned.problem(422, "acknowledgement-missing", "Confirm that <b>nobody</b> is named."));

        // When
        HttpResponse<String> answer = send("/upload", new Source(1000)).get();

        // Then
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] p").text()).isEqualTo("Confirm that <b>nobody</b> is named.");
        assertThat(page.select("form#upload input[type=file]")).hasSize(1);
    }

    @Test
    void makesAPageOfAnythingThatComesBack() throws Exception {
        StandIns.upload().uploads(new Canned(500, "text/plain", "Oops"));
        HttpResponse<String> answer = send("/upload", new Source(10)).get();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .doesNotContain("Oops")
                .isNotEmpty();
    }

    @Test
    void forgetsAVisitorWhoLeaves() throws Exception {
        // Given
        CountDownLatch reading = new CountDownLatch(1);
        StandIns.upload().readsOnlyAfter(reading);
        StandIns.upload().uploads(Samples.accepted());
        Source source = new Source(LARGE);
        CompletableFuture<HttpResponse<String>> answer = send("/api/v1/uploads", source);
        awaitStall(source);

        // When
        answer.cancel(true);
        reading.countDown();

        // Then
        StandIns.upload().reset();
        StandIns.upload().uploads(Samples.accepted());
        assertThat(send("/api/v1/uploads", new Source(100)).get().statusCode()).isEqualTo(202);
    }

    private CompletableFuture<HttpResponse<String>> send(String path, Source source) {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> source))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /** How much the client got rid of before nobody took any more. */
    private static long awaitStall(Source source) {
        AtomicLong before = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> source.position() > 0 && before.getAndSet(source.position()) == source.position());
        return source.position();
    }

    private static Seen onlyUpload() {
        assertThat(StandIns.upload().seen()).hasSize(1);
        return StandIns.upload().seen().get(0);
    }

    /** So many bytes that no two stretches of them are alike, made as they are read. */
    private static final class Source extends InputStream {
        private final long length;
        private final MessageDigest digest;
        private volatile long position;

        Source(long length) throws NoSuchAlgorithmException {
            this.length = length;
            this.digest = MessageDigest.getInstance("SHA-256");
        }

        long position() {
            return position;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) throws IOException {
            long start = position;
            int count = (int) Math.min(wanted, length - start);
            if (count <= 0) {
                return -1;
            }
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) ((start + i) * 31 >>> 3);
            }
            digest.update(target, offset, count);
            position = start + count;
            return count;
        }
    }
}
