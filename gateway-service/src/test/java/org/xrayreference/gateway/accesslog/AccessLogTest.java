package org.xrayreference.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void neverWaitsForTheDisk() {
        // Given
        CountDownLatch stuck = new CountDownLatch(1);
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        AccessLog log = new AccessLog(new SlowLines(stuck, written), 10);

        // When
        for (int i = 0; i < 1_000; i++) {
            log.add(entry(NOON));
        }
        stuck.countDown();
        log.close();

        // Then
        assertThat(written).hasSizeBetween(10, 11);
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: the access log has a file a day, for its owner's eyes, and old files go")
    void keepsAFileADay() throws Exception {
        // Given
        DailyFiles files = new DailyFiles(folder.resolve("access"));
        try (AccessLog log = new AccessLog(files, 10)) {
            log.add(entry(NOON));
            log.add(entry(NOON.plus(Duration.ofHours(13))));
            await().until(() -> files.due(NOON.plus(Duration.ofDays(1))) == 2);
        }
        Path first = folder.resolve("access/access-2030-01-01.jsonl");
        assertThat(Files.readAllLines(first)).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
        Files.writeString(folder.resolve("access/periods.json"), "[]");

        // When, Then
        Instant midnight = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(files.drop(midnight.minusMillis(1))).isZero();
        assertThat(files.drop(midnight)).isEqualTo(1);
        assertThat(files.oldest()).contains(midnight.plus(Duration.ofDays(1)));
        assertThat(files.drop(midnight.plus(Duration.ofDays(40)))).isEqualTo(1);
        assertThat(folder.resolve("access/periods.json")).exists();
    }

    @Test
    void makesAFileAnewThatWasTakenAway() throws Exception {
        // Given
        DailyFiles files = new DailyFiles(folder);
        files.write(NOON, "first");
        files.flush();
        assertThat(files.drop(NOON)).isEqualTo(1);

        // When
        files.write(NOON, "second");
        files.flush();
        files.write(NOON, "third");
        files.close();

        // Then
        assertThat(folder.resolve("access-2030-01-01.jsonl")).hasContent("second\nthird");
    }

    private record SlowLines(CountDownLatch stuck, List<String> written) implements Lines {
        @Override
        public void write(Instant at, String line) throws IOException {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            written.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static AccessEntry entry(Instant at) {
        return new AccessEntry(at, "192.0.2.7", "x", null, "/", 200, 12, 3, "ab");
    }
}
