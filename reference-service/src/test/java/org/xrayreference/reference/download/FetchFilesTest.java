package org.xrayreference.reference.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.reference.download.FetchFiles.Fetched;
import org.xrayreference.reference.progress.Screen;

@Timeout(60)
class FetchFilesTest {
    private static final Pattern REST = Pattern.compile("bytes=(\\d+)- \"v1\"");
    private static final byte[] FILE = new byte[1_000_000];

    static {
        new Random(7).nextBytes(FILE);
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private FileServer server;

    @TempDir
    Path folder;

    /** After which a server counts as silent. */
    private Duration silence = Duration.ofSeconds(30);

    @BeforeEach
    void serve() throws IOException {
        server = new FileServer(FILE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsTheFileAndNothingElse() throws Exception {
        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).containsExactly("null null");
        assertThat(said()).contains("[##############################] 100 %  1.0 MB");
    }

    @Test
    void goesOnWhereTheServerBrokeOff() throws Exception {
        // Given
        server.then(FileServer.breakingOffAt(300_000), FileServer.breakingOffAt(700_000));

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).hasSize(3).first().isEqualTo("null null");
        assertThat(restAsked(1)).isBetween(1L, 300_000L);
        assertThat(restAsked(2)).isBetween(restAsked(1) + 1, 700_000L);
    }

    @Test
    void goesOnWhereAnEarlierRunWasKilled() throws Exception {
        // Given
        Files.write(folder.resolve("x.tar.gz.part"), Arrays.copyOf(FILE, 600_000));
        Files.write(
                folder.resolve("x.tar.gz.part.from"),
                List.of(server.address("x.tar.gz").toString(), "\"v1\""));

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).containsExactly("bytes=600000- \"v1\"");
    }

    @Test
    void takesAPartThatWasWholeAlready() throws Exception {
        // Given
        Files.write(folder.resolve("x.tar.gz.part"), FILE);

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).containsExactly("bytes=1000000- null");
    }

    @Test
    void beginsAgainWhereTheServerIgnoresRange() throws Exception {
        // Given
        server.then(FileServer.breakingOffAt(300_000), FileServer.ignoringRange());

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void beginsAgainWhenWhatWasThereIsOfAnotherFile() throws Exception {
        // Given
        Files.write(folder.resolve("x.tar.gz.part"), new byte[600_000]);

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).containsExactly("bytes=600000- null", "null null");
    }

    @Test
    void beginsAgainWhenWhatWasThereIsLongerThanTheFile() throws Exception {
        // Given
        Files.write(folder.resolve("x.tar.gz.part"), new byte[1_600_000]);

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
    }

    @Test
    void followsRedirectsAlsoForTheRest() throws Exception {
        // Given
        server.then(
                FileServer.redirect(server.address("elsewhere")),
                FileServer.breakingOffAt(300_000),
                FileServer.redirect(server.address("elsewhere")));

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).hasSize(4).startsWith("null null", "null null");
        assertThat(restAsked(3)).isEqualTo(restAsked(2)).isPositive();
    }

    @Test
    void bearsWithAServerThatIsBusy() throws Exception {
        // Given
        server.then(FileServer.with(503), FileServer.with(429), FileServer.breakingOffAt(0));

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(said()).contains("the server answers 503; trying again in 1 s");
    }

    @Test
    void givesUpOnAServerThatBringsNothing() throws Exception {
        // Given
        server.then(FileServer.with(500), FileServer.with(500), FileServer.with(500), FileServer.with(500));

        // When
        Fetched fetched = fetch();

        // Then
        assertThat(fetched.failures())
                .containsExactly(Map.entry("x.tar.gz", "did not come in 4 tries: the server answers 500"));
    }

    @Test
    void doesNotAskAgainForWhatIsNotThere() throws Exception {
        // Given
        server.then(FileServer.with(404));

        // When
        Fetched fetched = fetch();

        // Then
        assertThat(fetched.failures()).containsValue("the server answers 404");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void neverKeepsBytesWithAnotherChecksum() throws Exception {
        // Given
        byte[] page = "<html>Too many downloads</html>".getBytes(StandardCharsets.UTF_8);
        server.then(FileServer.other(page), FileServer.other(page));

        // When
        Fetched fetched = fetch();

        // Then
        assertThat(fetched.failures().get("x.tar.gz"))
                .startsWith("came with SHA-256 ")
                .contains("but the list says");
        assertThat(folder.resolve("x.tar.gz")).doesNotExist();
        assertThat(folder.resolve("x.tar.gz.part")).isEmptyFile();
    }

    @Test
    void triesOnceMoreAfterWrongBytes() throws Exception {
        // Given
        server.then(FileServer.other(new byte[] {1, 2, 3}));

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
    }

    @Test
    void doesNotWaitForEverForASilentServer() throws Exception {
        // Given
        silence = Duration.ofSeconds(2);
        server.then(FileServer.fallingSilentAt(400_000));

        // When
        Fetched fetched = fetch();

        // Then
        assertWhole(fetched);
        assertThat(server.asked()).hasSize(2);
        assertThat(restAsked(1)).isBetween(1L, 400_000L);
    }

    @Test
    void checksWhatIsThereAlreadyAndAsksForNothing() throws Exception {
        // Given
        fetch();

        // When
        Fetched again = fetch();

        // Then
        assertWhole(again);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void leavesAFileOfOtherBytesAlone() throws Exception {
        // Given
        Path mine = Files.write(folder.resolve("x.tar.gz"), new byte[] {1});

        // When
        Fetched fetched = fetch();

        // Then
        assertThat(fetched.failures().get("x.tar.gz")).contains("remove it to have it fetched");
        assertThat(mine).hasBinaryContent(new byte[] {1});
    }

    @Test
    void doesNotLetOneFileHoldUpTheOthers() throws Exception {
        // Given
        server.then(FileServer.with(403));
        Checksum checksum = Checksum.parse("sha256:" + sha256());

        // When
        Fetched fetched =
                fetch(new Wanted(server.address("a"), checksum, "a"), new Wanted(server.address("b"), checksum, "b"));

        // Then
        assertThat(fetched.files()).containsExactly(folder.resolve("b"));
        assertThat(fetched.failures()).containsOnlyKeys("a");
    }

    private Fetched fetch() throws Exception {
        return fetch(new Wanted(server.address("x.tar.gz"), Checksum.parse(sha256()), "x.tar.gz"));
    }

    private Fetched fetch(Wanted... wanted) throws Exception {
        Patience impatient = new Patience(4, Duration.ofMillis(1), Duration.ofMillis(10), silence);
        Screen screen = Screen.of(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new FetchFiles(impatient).fetch(List.of(wanted), folder, screen);
    }

    /** From which byte on; of the same version as before. */
    private long restAsked(int request) {
        Matcher asked = REST.matcher(server.asked().get(request));
        assertThat(asked.matches()).as(server.asked().get(request)).isTrue();
        return Long.parseLong(asked.group(1));
    }

    private String sha256() throws IOException {
        Path file = Files.write(folder.resolveSibling("file-" + folder.getFileName()), FILE);
        String hex = new Checksum(Checksum.Kind.SHA256, "").of(file).hex();
        Files.delete(file);
        return hex;
    }

    private void assertWhole(Fetched fetched) throws IOException {
        assertThat(fetched.failures()).isEmpty();
        assertThat(fetched.files()).containsExactly(folder.resolve("x.tar.gz"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("x.tar.gz"));
        }
        assertThat(folder.resolve("x.tar.gz")).hasBinaryContent(FILE);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
