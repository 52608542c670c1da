package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourceTest {
    private static final byte[] NOISE = new byte[50_000];

    static {
        new Random(1).nextBytes(NOISE);
    }

    @TempDir
    Path folder;

    private final List<String> had = new ArrayList<>();

    @Test
    void readsEveryKindOfArchive() throws Exception {
        // Given
        MadeArchive made = new MadeArchive()
                .with("images/", new byte[0])
                .with("images/a.png", NOISE)
                .with("images/deeper/still/b.png", new byte[] {1, 2})
                .with("c.png", new byte[0]);

        for (Path file : List.of(
                made.tarGz(folder.resolve("images_001.tar.gz")),
                made.tarGz(folder.resolve("X.TGZ")),
                made.tarGz(folder.resolve("vfk49d74nhbxq3nqjg0900w5nvkorp5c.gz")),
                made.tar(folder.resolve("x.tar")),
                made.zip(folder.resolve("x.zip")))) {
            had.clear();

            // When
            assertThat(ArchiveSource.isArchive(file)).isTrue();
            read(file);

            // Then
            assertThat(had).as(file.toString()).containsExactly("a.png 50000", "b.png 2", "c.png 0");
        }
    }

    @Test
    void leavesTablesThatArePackedForWhatTheyAre() {
        assertThat(ArchiveSource.isArchive(Path.of("Data_Entry_2017_v2020.csv.gz")))
                .isFalse();
        assertThat(ArchiveSource.isArchive(Path.of("test_list.txt.gz"))).isFalse();
        assertThat(ArchiveSource.isArchive(Path.of("a.png"))).isFalse();
    }

    @Test
    void keepsOnlyTheLastPartOfAName() throws Exception {
        // Given
        MadeArchive made = new MadeArchive()
                .with("../../etc/passwd.png", NOISE)
                .with("/root/b.png", NOISE)
                .with("x".repeat(300) + "/..\\..\\c.png", NOISE);

        // When
        read(made.tarGz(folder.resolve("evil.tar.gz")));

        // Then
        assertThat(had).containsExactly("passwd.png 50000", "b.png 50000", "c.png 50000");
    }

    @Test
    void passesFilesThatAreTooLarge() throws Exception {
        // Given: zeros, which pack into almost nothing
        byte[] bomb = new byte[PictureSource.MOST_BYTES + 1];
        MadeArchive made = new MadeArchive().with("bomb.png", bomb).with("b.png", NOISE);

        for (Path file : List.of(made.tarGz(folder.resolve("bomb.tar.gz")), made.zip(folder.resolve("bomb.zip")))) {
            had.clear();
            assertThat(Files.size(file)).isLessThan(200_000);

            // When
            read(file);

            // Then
            assertThat(had)
                    .containsExactly(
                            "bomb.png has more than the 31457280 bytes that a picture may have", "b.png 50000");
        }
    }

    @Test
    void hasWhatComesBeforeTheEndOfACutArchive() throws Exception {
        // Given
        MadeArchive made =
                new MadeArchive().with("a.png", NOISE).with("b.png", NOISE).with("c.png", NOISE);

        for (Path file : List.of(
                MadeArchive.cut(made.tarGz(folder.resolve("cut.tar.gz")), 120_000),
                MadeArchive.cut(made.tar(folder.resolve("cut.tar")), 120_000),
                MadeArchive.cut(made.zip(folder.resolve("cut.zip")), 120_000),
                // before the header of the third file
                MadeArchive.cut(made.tar(folder.resolve("cut2.tar")), 2 * (512 + 50_176)),
                MadeArchive.cut(made.zip(folder.resolve("cut2.zip")), endOfSecond(made)))) {
            had.clear();

            // When // Then
            boolean knowable = !file.endsWith("cut2.tar");
            if (knowable) {
                assertThatThrownBy(() -> read(file)).as(file.toString()).isInstanceOf(IOException.class);
            } else {
                read(file);
            }
            assertThat(had).as(file.toString()).containsExactly("a.png 50000", "b.png 50000");
        }
    }

    private long endOfSecond(MadeArchive made) throws IOException {
        byte[] whole = Files.readAllBytes(made.zip(folder.resolve("whole.zip")));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("PK\3\4", text.indexOf("PK\3\4") + 4);
        return text.indexOf("PK\3\4", second + 4);
    }

    @Test
    void noticesBitsThatHaveFallen() throws Exception {
        // Given
        Path file = new MadeArchive().with("a.png", NOISE).tarGz(folder.resolve("bits.tar.gz"));
        byte[] bytes = Files.readAllBytes(file);
        // the packed stream's checksum
        bytes[bytes.length - 6] ^= 1;
        Files.write(file, bytes);

        // When // Then
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
        assertThat(had).containsExactly("a.png 50000");
    }

    @Test
    void stopsAtHeadersThatWouldFillTheHeap() throws Exception {
        for (byte kind : new byte[] {
            TarConstants.LF_GNUTYPE_LONGNAME, TarConstants.LF_PAX_EXTENDED_HEADER_LC, TarConstants.LF_GNUTYPE_LONGLINK
        }) {
            // Given: a "name" of 1 GB
            Path file = folder.resolve("name" + kind + ".tar.gz");
            try (OutputStream tar = new GZIPOutputStream(Files.newOutputStream(file))) {
                long size = 1L << 30;
                TarArchiveEntry header = new TarArchiveEntry("././@LongLink", kind);
                header.setSize(size);
                byte[] block = new byte[512];
                header.writeEntryHeader(block);
                tar.write(block);
                byte[] start = (size + " path=").getBytes(StandardCharsets.US_ASCII);
                tar.write(start);
                // as much as is looked at and a bit
                tar.write(new byte[(4 << 20) - start.length]);
            }

            // When // Then
            assertThatThrownBy(() -> read(file)).hasMessageContaining("headers are longer");
            assertThat(had).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        // Given
        Path gzip = Files.write(folder.resolve("x.tar.gz"), NOISE);
        Path tar = Files.write(folder.resolve("x.tar"), NOISE);
        Path zip = Files.write(folder.resolve("x.zip"), NOISE);

        // When // Then
        for (Path file : List.of(gzip, tar, zip)) {
            assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
        }
        assertThat(had).isEmpty();
    }

    private void read(Path file) throws IOException {
        try (ArchiveSource source = ArchiveSource.open(file)) {
            while (source.next()) {
                try {
                    byte[] bytes = source.bytes();
                    had.add(source.name() + " " + bytes.length);
                } catch (RefusedFileException e) {
                    had.add(source.name() + " " + e.getMessage());
                }
            }
            assertThat(source.consumed()).isLessThanOrEqualTo(Files.size(file));
        }
    }
}
