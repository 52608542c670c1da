package org.xrayreference.preview.arrival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.preview.announcement.Announcement;
import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.pipeline.DecoderLog;
import org.xrayreference.preview.pipeline.MakePreview;
import org.xrayreference.preview.seeded.SeededFile;
import org.xrayreference.preview.seeded.SeededFile.Hidden;
import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.Exiftool;
import org.xrayreference.preview.testing.MemoryStores;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.text.TextMasking;
import org.xrayreference.preview.upload.Consent;
import org.xrayreference.preview.upload.Sha256;
import org.xrayreference.preview.upload.UploadId;
import org.xrayreference.preview.upload.UploadReceived;

/**
 * Hides made-up identifiers in every place that every format has, makes the previews and receipts of those
 * files, and looks for them in what is stored: {@code -Dxray.seeded-files} of them, made from {@code -Dxray.seed}.
 */
@Tag("P10")
class NothingEmbeddedSurvivesTest {
    private static final int FILES = Integer.getInteger("xray.seeded-files", 320);
    private static final long SEED = Long.getLong("xray.seed", 20_260_101);
    /** What docs/receipts.md says. */
    private static final int PLACES = 73;

    private static final UploadId UPLOAD = new UploadId("abcdefghijklmnopqrstuvwxyz");
    private static final List<String> STORED = List.of("preview.jpg", "thumbnail.jpg", "receipt.json");
    /** What a plain JPEG has; a comment would be in the group "File", too. */
    private static final Set<String> PLAIN = Set.of(
            "File:FileType",
            "File:FileTypeExtension",
            "File:MIMEType",
            "File:ImageWidth",
            "File:ImageHeight",
            "File:EncodingProcess",
            "File:BitsPerSample",
            "File:ColorComponents",
            "JFIF:JFIFVersion",
            "JFIF:ResolutionUnit",
            "JFIF:XResolution",
            "JFIF:YResolution",
            "Composite:ImageSize",
            "Composite:Megapixels");
    /** Where exiftool does not look. */
    private static final Pattern UNSEEN = Pattern.compile(".* trailing bytes|.* zip behind|.* private chunk|BMP"
            + " gap|DICOM (comment in its JPEG|segment in its JPEG|overlay|padding|preamble)|GIF application|PNG palette"
            + " name|JPEG (Photoshop thumbnail|extended XMP|long Adobe segment|own segment)");

    private static final MakePreview MAKE_PREVIEW =
            new MakePreview(TestLimits.DEFAULT, DecoderLog.NONE, TextMasking.OFF);

    private record Checked(int number, SeededFile file, Map<String, byte[]> stored) {
        @Override
        public String toString() {
            return "file " + number + " of seed " + SEED + ", " + file.shape() + " with "
                    + file.hidden().stream()
                            .map(hidden -> hidden.place().name())
                            .toList();
        }
    }

    private static List<Checked> files;

    @TempDir
    static Path originals;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() {
        System.out.println(FILES + " files from -Dxray.seed=" + SEED);
        files = IntStream.range(0, FILES)
                .mapToObj(number -> {
                    SeededFile file = SeededFile.make(SEED, number);
                    return new Checked(number, file, store(file.bytes()));
                })
                .toList();
    }

    private static Map<String, byte[]> store(byte[] file) {
        MemoryStores stores = new MemoryStores();
        stores.originals.put("key", file);
        PreparePreview prepare = new PreparePreview(
                stores,
                stores,
                stores,
                path -> MAKE_PREVIEW.from(read(path)),
                TestLimits.DEFAULT,
                OriginalsFolder.emptied(originals));
        Announcement answer = prepare.answer(
                        new UploadReceived("event", UPLOAD, "key", Sha256.of(file), new Consent(false, Instant.EPOCH)))
                .orElseThrow();
        assertInstanceOf(Announcement.Ready.class, answer, answer::toString);
        return STORED.stream().collect(Collectors.toMap(name -> name, name -> stores.bytes(UPLOAD, name)));
    }

    @Test
    void hidesSomethingInEveryPlace() {
        // When
        Map<String, Integer> places = new TreeMap<>();
        files.forEach(one -> one.file()
                .hidden()
                .forEach(hidden -> places.merge(hidden.place().name(), 1, Integer::sum)));

        // Then
        System.out.println(places);
        Set<Carrier> carriers = files.stream()
                .flatMap(one -> one.file().hidden().stream())
                .flatMap(hidden -> hidden.place().counted().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of(Carrier.values()), carriers);
        assertEquals(PLACES, SeededFile.places().size());
        assertEquals(SeededFile.places(), places.keySet());
        for (Checked one : files) {
            one.file()
                    .hidden()
                    .forEach(hidden -> assertTrue(
                            hidden.secret().isIn(one.file().bytes())
                                    || one.file().shape().equals("DICOM DEFLATED"),
                            () -> hidden.place().name() + " of " + one));
        }
    }

    @Test
    void storesNoneOfIt() {
        for (Checked one : files) {
            PlainJpegGate.check(one.stored().get("preview.jpg"));
            PlainJpegGate.check(one.stored().get("thumbnail.jpg"));
            for (Hidden hidden : one.file().hidden()) {
                for (String name : STORED) {
                    assertTrue(
                            !hidden.secret().isIn(one.stored().get(name)),
                            () -> hidden.place().name() + " is in the " + name + " of " + one);
                }
            }
        }
    }

    @Test
    void namesOnTheReceiptWhatWasThereAndNothingElse() {
        Map<String, Set<String>> plain = new HashMap<>();
        for (Checked one : files) {
            // Given
            Set<String> expected = new TreeSet<>(plain.computeIfAbsent(
                    one.file().shape(), shape -> kinds(store(one.file().plain()))));
            one.file().hidden().stream()
                    .flatMap(hidden -> hidden.place().counted().stream())
                    .forEach(carrier -> expected.add(carrier.kind()));

            // Then
            assertEquals(expected, kinds(one.stored()), one::toString);
        }
    }

    @Test
    void drawsTheSamePictureWhateverIsHidden() {
        Map<String, Map<String, byte[]>> plain = new HashMap<>();
        for (Checked one : files) {
            Map<String, byte[]> expected = plain.computeIfAbsent(
                    one.file().shape(), shape -> store(one.file().plain()));
            assertArrayEquals(expected.get("preview.jpg"), one.stored().get("preview.jpg"), one::toString);
            assertArrayEquals(expected.get("thumbnail.jpg"), one.stored().get("thumbnail.jpg"), one::toString);
        }
    }

    @Test
    void leavesNothingThatExiftoolFinds() throws IOException {
        // Given
        Assumptions.assumeTrue(Exiftool.isThere(), "skipped: no exiftool (apt-get install libimage-exiftool-perl)");
        for (Checked one : files) {
            Files.write(
                    folder.resolve(one.number() + "-preview.jpg"), one.stored().get("preview.jpg"));
            Files.write(
                    folder.resolve(one.number() + "-thumbnail.jpg"),
                    one.stored().get("thumbnail.jpg"));
        }

        // When
        List<JsonNode> answers = Exiftool.read(folder);

        // Then
        assertEquals(2 * FILES, answers.size());
        Set<String> found = new TreeSet<>();
        answers.forEach(answer -> answer.fieldNames().forEachRemaining(found::add));
        found.removeIf(name -> name.equals("SourceFile") || name.startsWith("System:"));
        found.removeAll(PLAIN);
        assertEquals(Set.of("ExifTool:ExifToolVersion"), found);
    }

    /** A judge who sees nothing anywhere proves nothing. */
    @Test
    void usesPlacesInWhichExiftoolFindsThings() throws IOException {
        // Given
        Assumptions.assumeTrue(Exiftool.isThere(), "skipped: no exiftool (apt-get install libimage-exiftool-perl)");
        for (Checked one : files.subList(0, Math.min(FILES, 320))) {
            Files.write(folder.resolve(one.number() + ".bin"), one.file().bytes());
        }

        // When
        List<JsonNode> answers = Exiftool.read(folder);

        // Then
        Set<String> unseen = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode answer : answers) {
            String name =
                    Path.of(answer.get("SourceFile").asText()).getFileName().toString();
            Checked one = files.get(Integer.parseInt(name.substring(0, name.indexOf('.'))));
            String text = answer.toString();
            one.file()
                    .hidden()
                    .forEach(hidden -> (text.contains(hidden.secret().core()) ? seen : unseen)
                            .add(hidden.place().name()));
        }
        unseen.removeAll(seen);
        unseen.removeIf(UNSEEN.asMatchPredicate());
        assertEquals(Set.of(), unseen);
    }

    private static Set<String> kinds(Map<String, byte[]> stored) {
        return Receipt.from(stored.get("receipt.json")).removed().stream()
                .map(Receipt.Removed::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
