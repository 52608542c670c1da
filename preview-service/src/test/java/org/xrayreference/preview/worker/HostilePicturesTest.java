package org.xrayreference.preview.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.hostile.Bombs;
import org.xrayreference.preview.hostile.HostileFile;
import org.xrayreference.preview.hostile.Mutation;
import org.xrayreference.preview.pipeline.Jpeg;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.StepWatch;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.TestLimits;

/**
 * Sends {@code -Dxray.hostile-files} broken and hostile files, made from {@code -Dxray.seed}, and every bomb through
 * real workers with the limits that the service has by default.
 */
class HostilePicturesTest {
    private static final int FILES = Integer.getInteger("xray.hostile-files", 300);
    private static final long SEED = Long.getLong("xray.seed", 20_260_101);
    private static final long MEBI = 1024 * 1024;
    private static final int WORKERS = 2;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final long MAX_MEMORY = 512 * MEBI;
    /** What libraries take that several processes share, and what a decoder takes between two looks at it. */
    private static final long ALLOWANCE = 64 * MEBI;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private record Result(String number, HostileFile file, Path path, Outcome outcome, Throwable thrown, long millis) {
        String became() {
            return outcome == null
                    ? "EXCEPTION"
                    : outcome instanceof Outcome.Refused refused ? refused.code() : HostileFile.READY;
        }

        @Override
        public String toString() {
            return number + " of seed " + SEED + ", " + file.kind() + " " + file.name() + ": " + became();
        }
    }

    @TempDir
    static Path folder;

    private static DecodeWorkerPool pool;
    private static List<Result> results;
    private static int started;
    private static long highestPeak;
    private static Outcome afterwards;

    @BeforeAll
    static void send() throws IOException, InterruptedException {
        pool = new DecodeWorkerPool(
                new WorkerCommand(WorkerClassPath.find(), TestLimits.DEFAULT, MAX_MEMORY, true),
                WORKERS,
                TIME_LIMIT,
                MAX_MEMORY,
                StepWatch.NONE);
        ExecutorService senders = Executors.newFixedThreadPool(WORKERS);
        try (WorkerWatch watch = new WorkerWatch()) {
            pool.warm();
            List<Future<Result>> pending = new ArrayList<>();
            List<HostileFile> kept = new ArrayList<>(Mutation.sound());
            kept.addAll(Bombs.all());
            for (HostileFile one : kept) {
                Path path = write(one);
                HostileFile name = one.withoutBytes();
                pending.add(senders.submit(() -> send("kept", name, path)));
            }
            for (int i = 0; i < FILES; i++) {
                int number = i;
                pending.add(senders.submit(() -> send(number)));
            }
            results = new ArrayList<>();
            for (Future<Result> one : pending) {
                results.add(one.get());
            }
            afterwards = pool.make(Files.write(folder.resolve("sound"), ChestPhantom.png(700)));
            started = watch.started();
            highestPeak = watch.highestPeak();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            senders.shutdownNow();
        }
        print();
    }

    private static Result send(int number) throws IOException {
        HostileFile file = Mutation.make(SEED, number);
        return send("file " + number, file.withoutBytes(), write(file));
    }

    private static Path write(HostileFile file) throws IOException {
        return Files.write(Files.createTempFile(folder, "hostile", ".bin"), file.bytes());
    }

    private static Result send(String number, HostileFile file, Path path) throws IOException {
        long start = System.nanoTime();
        Outcome outcome = null;
        Throwable thrown = null;
        try {
            outcome = pool.make(path);
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        if (!(outcome instanceof Outcome.Made)) {
            Files.delete(path);
        }
        return new Result(number, file, path, outcome, thrown, millis);
    }

    @AfterAll
    static void end() {
        pool.close();
    }

    @Test
    void answersEveryFile() {
        assertEquals(
                List.of(),
                results.stream().filter(result -> result.thrown() != null).toList());
    }

    @Test
    void acceptsNothingThatIsOverALimitOrNotWhole() {
        assertEquals(
                List.of(),
                results.stream()
                        .filter(result -> !result.file().allowed().contains(result.became()))
                        .toList());
    }

    @Test
    void showsNothingButPlainJpegs() throws IOException {
        for (Result result : results) {
            if (result.outcome() instanceof Outcome.Made made) {
                assertTrue((long) made.width() * made.height() <= TestLimits.DEFAULT.maxPixels(), result::toString);
                checkJpeg(result, made.preview(), 1024);
                checkJpeg(result, made.thumbnail(), 256);
            }
        }
    }

    /** In another order: were a part of one left as the memory was, it would show what was decoded before. */
    @Test
    void showsTheSamePictureWhateverWasDecodedBefore() {
        List<Result> shown = new ArrayList<>(results);
        shown.removeIf(result -> !(result.outcome() instanceof Outcome.Made));
        Collections.reverse(shown);
        for (Result result : shown) {
            // When
            Outcome again = pool.make(result.path());

            // Then
            byte[] before = ((Outcome.Made) result.outcome()).preview().bytes();
            assertArrayEquals(before, ((Outcome.Made) again).preview().bytes(), result::toString);
        }
    }

    private static void checkJpeg(Result result, Jpeg jpeg, int longSide) throws IOException {
        PlainJpegGate.check(jpeg.bytes());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg.bytes()));
        assertEquals(jpeg.width(), image.getWidth(), result::toString);
        assertEquals(jpeg.height(), image.getHeight(), result::toString);
        assertEquals(1, image.getRaster().getNumBands(), result::toString);
        assertTrue(Math.max(image.getWidth(), image.getHeight()) <= longSide, result::toString);
    }

    @Test
    void saysWhyToThePersonWhoBroughtIt() {
        for (Result result : results) {
            if (result.outcome() instanceof Outcome.Refused refused) {
                assertTrue(HostileFile.REFUSED.contains(refused.code()), result::toString);
                assertTrue(
                        refused.detail().matches("[A-Z][\\x20-\\x7E]{15,300}\\."),
                        () -> result + " " + refused.detail());
            }
        }
    }

    @Test
    void answersEachInTime() {
        assertEquals(
                List.of(),
                results.stream()
                        .filter(result -> result.millis() > LONGEST.toMillis())
                        .toList());
    }

    @Test
    void boundsWhatAWorkerHolds() {
        assertTrue(highestPeak > 0 || !Files.exists(Path.of("/proc/self/status")), "nothing was measured");
        assertTrue(highestPeak <= MAX_MEMORY + ALLOWANCE, () -> highestPeak / MEBI + " MiB");
    }

    @Test
    void decodesASoundPictureAfterwards() {
        assertInstanceOf(Outcome.Made.class, afterwards);
    }

    private static void print() {
        Map<String, Map<String, Long>> table = new TreeMap<>();
        for (Result result : results) {
            for (String row : List.of(result.file().kind().name(), "all")) {
                Map<String, Long> cells = table.computeIfAbsent(row, kind -> new TreeMap<>());
                Stream.of("files", result.became()).forEach(cell -> cells.merge(cell, 1L, Long::sum));
                cells.merge("longest ms", result.millis(), Math::max);
            }
        }
        System.out.println(FILES + " hostile files beside sound files and bombs, from -Dxray.seed=" + SEED);
        table.forEach((kind, cells) -> System.out.println(kind + " " + cells));
        System.out.printf(
                Locale.ROOT,
                "workers started %d, replaced %d; highest resident %d MiB (limit %d MiB)%n",
                started,
                started - WORKERS,
                highestPeak / MEBI,
                MAX_MEMORY / MEBI);
        results.stream()
                .filter(result -> result.millis() > 5_000
                        || result.outcome() instanceof Outcome.Refused refused
                                && refused.detail().contains("cannot be decoded. Save a smaller"))
                .forEach(result -> System.out.println(result + " after " + result.millis() + " ms"));
    }
}
