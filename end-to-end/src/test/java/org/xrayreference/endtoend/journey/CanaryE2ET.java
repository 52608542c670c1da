package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.suite.Suite;

@ExtendWith(Suite.class)
class CanaryE2ET {
    private static final Pattern WELL = Pattern.compile("Nothing of it was left ([0-9.]+) seconds later");
    private static final double LIMIT_SECONDS = 60;

    @Test
    @Tag("P29")
    @DisplayName("P29: a deletion reaches everything within a minute, as the running site itself finds and says")
    void theSiteChecksItsDeletions() {
        Matcher found = Awaitility.await("the canary's word on the status page")
                .atMost(4, TimeUnit.MINUTES)
                .pollInterval(1, TimeUnit.SECONDS)
                .until(CanaryE2ET::lookForTheCanary, Matcher::find);
        found.reset();
        assertTrue(found.find());
        assertTrue(Double.parseDouble(found.group(1)) < LIMIT_SECONDS, found.group());
    }

    @Test
    @Tag("P12")
    @DisplayName("P12: the running site's access log holds no upload's id and says who asked for what")
    void theAccessLogHoldsNoId() {
        get("/uploads/abcdefghijklmnopqrstuvwx23").then().statusCode(404);

        List<String> lines = Awaitility.await()
                .until(CanaryE2ET::accessLog, all -> all.stream().anyMatch(line -> line.contains("\"/uploads/")));
        Pattern id = Pattern.compile("(?<![a-z2-7])[a-z2-7]{26}(?![a-z2-7])");
        assertEquals(
                List.of(),
                lines.stream().filter(line -> id.matcher(line).find()).toList());
        assertTrue(lines.stream().allMatch(line -> line.startsWith("{\"at\":\"") && line.contains("\"requestId\":\"")));
    }

    private static Matcher lookForTheCanary() {
        return WELL.matcher(get("/status").asString());
    }

    private static List<String> accessLog() {
        try (Stream<Path> files = Files.list(Suite.data().resolve("logs/access"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(CanaryE2ET::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            // The last line may still be on its way.
            return Files.readAllLines(file).stream().filter(line -> line.endsWith("}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
