package org.xrayreference.preview.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.preview.announcement.Announcement;
import org.xrayreference.preview.gate.PlainJpegGate.NotPlainException;
import org.xrayreference.preview.pipeline.Jpeg;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.Region;
import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.MemoryStores;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.text.TextKind;
import org.xrayreference.preview.upload.Consent;
import org.xrayreference.preview.upload.Sha256;
import org.xrayreference.preview.upload.UploadId;
import org.xrayreference.preview.upload.UploadReceived;

class PreparePreviewTest {
    private static final UploadId UPLOAD = new UploadId("abcdefghijklmnopqrstuvwxyz");
    private static final Consent CONSENT = new Consent(true, Instant.EPOCH);
    private static final byte[] ORIGINAL = {1, 2, 3};
    private static final byte[] JPEG = JpegFile.grey(10, 20, (x, y) -> x);
    private static final Outcome.Made MADE = new Outcome.Made(
            PictureFormat.PNG,
            100,
            200,
            Map.of(Carrier.EXIF, 2),
            List.of(new Region(1, 2, 3, 4, TextKind.DATE)),
            true,
            new Jpeg(10, 20, JPEG),
            new Jpeg(5, 10, JPEG));

    private final MemoryStores stores = new MemoryStores();

    @TempDir
    Path folder;

    @Test
    void storesThreeObjectsAndAnnouncesThem() {
        // Given
        stores.originals.put("key", ORIGINAL);

        // When
        Optional<Announcement> answer = answer(file -> MADE);

        // Then
        assertEquals(
                new Announcement.Ready(UPLOAD, "event-1", 10, 20, JPEG.length, Sha256.of(JPEG), 1, true, CONSENT),
                answer.get());
        assertEquals(Set.of("preview.jpg", "thumbnail.jpg", "receipt.json"), stores.written(UPLOAD));
        Receipt receipt = Receipt.from(stores.bytes(UPLOAD, "receipt.json"));
        assertEquals(
                List.of(new Receipt.Removed("EXIF", 2), new Receipt.Removed("burnt-in date or time", 1)),
                receipt.removed());
        assertEquals(List.of(new Receipt.Area(1, 2, 3, 4, "burnt-in date or time")), receipt.maskedRegions());
        assertEquals(
                new Receipt.Description("PNG", 100, 200, ORIGINAL.length, Sha256.of(ORIGINAL)), receipt.original());
        assertEquals(new Receipt.Description("JPEG", 10, 20, JPEG.length, Sha256.of(JPEG)), receipt.preview());
        assertEquals(new Receipt.Description("JPEG", 5, 10, JPEG.length, Sha256.of(JPEG)), receipt.thumbnail());
    }

    @Test
    void passesARefusalOn() {
        // Given
        stores.originals.put("key", ORIGINAL);

        // When
        Optional<Announcement> answer = answer(file -> new Outcome.Refused("too-complex", "Too much."));

        // Then
        assertEquals(new Announcement.Rejected(UPLOAD, "event-1", "too-complex", "Too much."), answer.get());
        assertEquals(Set.of(), stores.written(UPLOAD));
    }

    @Test
    void rejectsAFileWhoseBytesAreNotTheReceivedOnes() {
        // Given
        stores.originals.put("key", new byte[] {9});

        // When
        Announcement.Rejected rejected = assertInstanceOf(
                Announcement.Rejected.class, answer(this::never).get());

        // Then
        assertEquals("unreadable", rejected.code());
    }

    @Test
    void saysNothingAboutADeletedUpload() {
        // Given
        stores.originals.put("key", ORIGINAL);
        stores.put(UPLOAD, Instant.EPOCH);

        // When / Then
        assertEquals(Optional.empty(), answer(this::never));
    }

    @Test
    void takesBackWhatItWroteWhenTheUploadIsDeletedMeanwhile() {
        // Given
        stores.originals.put("key", ORIGINAL);

        // When
        Optional<Announcement> answer = answer(file -> {
            stores.put(UPLOAD, Instant.EPOCH);
            return MADE;
        });

        // Then
        assertEquals(Optional.empty(), answer);
        assertEquals(Set.of(), stores.written(UPLOAD));
    }

    @Test
    void announcesAgainWhatWasMadeBeforeTheOriginalWent() {
        // Given
        stores.originals.put("key", ORIGINAL);
        Optional<Announcement> first = answer(file -> MADE);
        stores.originals.clear();

        // When
        Optional<Announcement> again = answer(this::never);

        // Then
        assertEquals(first, again);
    }

    @Test
    void makesNothingTwice() {
        // Given
        stores.originals.put("key", ORIGINAL);
        Optional<Announcement> first = answer(file -> MADE);

        // When
        Optional<Announcement> again = answer(this::never);

        // Then
        assertEquals(first, again);
    }

    @Test
    void keepsTheOriginalForNoLongerThanItIsDecoded() throws IOException {
        // Given: what a killed process left
        stores.originals.put("key", ORIGINAL);
        Files.write(folder.resolve("original1.bin"), ORIGINAL);
        List<List<Path>> meanwhile = new ArrayList<>();

        // When
        answer(file -> {
            meanwhile.add(files());
            return MADE;
        });

        // Then
        assertEquals(1, meanwhile.get(0).size());
        assertNotEquals("original1.bin", meanwhile.get(0).get(0).getFileName().toString());
        assertEquals(List.of(), files());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void rejectsWhenTheOriginalIsGoneAndNothingWasMade() {
        // When
        Announcement.Rejected rejected = assertInstanceOf(
                Announcement.Rejected.class, answer(this::never).get());

        // Then
        assertEquals("raw-missing", rejected.code());
        assertTrue(rejected.detail().contains("upload it again"));
    }

    @Test
    void storesNothingThatTheGateRefuses() {
        // Given
        stores.originals.put("key", ORIGINAL);
        byte[] dirty = JpegFile.withSegment(JPEG, 0xFE, "a name", new byte[0]);
        Outcome.Made made = new Outcome.Made(
                PictureFormat.PNG, 1, 1, Map.of(), List.of(), false, MADE.preview(), new Jpeg(1, 1, dirty));

        // When / Then
        assertThrows(NotPlainException.class, () -> answer(file -> made));
        assertEquals(Set.of(), stores.written(UPLOAD));
    }

    private Optional<Announcement> answer(Function<Path, Outcome> decoder) {
        UploadReceived received = new UploadReceived("event-1", UPLOAD, "key", Sha256.of(ORIGINAL), CONSENT);
        OriginalsFolder originals = OriginalsFolder.emptied(folder);
        return new PreparePreview(stores, stores, stores, decoder, TestLimits.DEFAULT, originals).answer(received);
    }

    private Outcome never(Path file) {
        throw new AssertionError("nothing is to be decoded");
    }
}
