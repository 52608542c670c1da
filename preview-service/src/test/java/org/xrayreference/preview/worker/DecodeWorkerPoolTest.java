package org.xrayreference.preview.worker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.StepWatch;
import org.xrayreference.preview.structure.Limits;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.JpegBomb;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.PngFile;
import org.xrayreference.preview.testing.SignedFilm;
import org.xrayreference.preview.testing.TestLimits;

class DecodeWorkerPoolTest {
    private static final long MEBI = 1024 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private DecodeWorkerPool pool;

    @AfterEach
    void end() {
        pool.close();
        assertEquals(List.of(), workers());
    }

    @Test
    void decodesInAChildThatIsUsedAgain() throws IOException {
        // Given
        pool = pool(1, LIMIT, 512 * MEBI);
        Path picture = file(ChestPhantom.png(700));

        // When
        Outcome first = pool.make(picture);
        List<ProcessHandle> after = workers();
        Outcome second = pool.make(picture);

        // Then
        assertInstanceOf(Outcome.Made.class, first);
        assertInstanceOf(Outcome.Made.class, second);
        assertEquals(1, after.size());
        assertEquals(after, workers());
    }

    @Test
    void coversBurntInTextAndRefusesNoLargePictureForIt() throws IOException {
        // Given
        pool = pool(1, LIMIT, 512 * MEBI, true);
        byte[] largest = PngFile.begin()
                .header(8000, 5000, 16, 6)
                .data(new byte[5000 * (1 + 8000 * 8)])
                .end();

        // When
        Outcome.Made film =
                assertInstanceOf(Outcome.Made.class, pool.make(file(SignedFilm.png("SMITH JOHN 12345678"))));
        Outcome second = pool.make(file(largest));

        // Then
        assertEquals(1, film.maskedRegions().size());
        assertInstanceOf(Outcome.Made.class, second);
    }

    @Test
    void refusesAJpegWhoseMiddleIsMissing() throws IOException {
        // Given
        pool = pool(1, LIMIT, 512 * MEBI);
        byte[] whole = JpegFile.grey(600, 600, (x, y) -> x * y & 255);
        byte[] cutAndClosed = Arrays.copyOf(whole, whole.length / 2);
        cutAndClosed[cutAndClosed.length - 2] = (byte) 0xFF;
        cutAndClosed[cutAndClosed.length - 1] = (byte) 0xD9;

        // When
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, pool.make(file(cutAndClosed)));

        // Then
        assertEquals("unreadable", refused.code());
        assertTrue(refused.detail().contains("missing or wrong"), refused.detail());
        assertInstanceOf(Outcome.Made.class, pool.make(file(whole)));
    }

    @Test
    void healsWhenAWorkerIsKilled() throws IOException {
        // Given
        pool = pool(1, LIMIT, 512 * MEBI);
        pool.warm();
        ProcessHandle killed = workers().get(0);
        killed.destroyForcibly();
        await().atMost(Duration.ofMinutes(1)).until(() -> !killed.isAlive());

        // When
        Outcome outcome = pool.make(file(ChestPhantom.png(300)));

        // Then
        assertInstanceOf(Outcome.Made.class, outcome);
    }

    @Test
    void refusesWhatTakesTooLongAndGoesOn() throws IOException {
        // Given
        pool = pool(1, Duration.ofSeconds(4), 512 * MEBI);
        pool.warm();
        pool.make(file(ChestPhantom.png(300)));

        // When
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, pool.make(bomb()));

        // Then
        assertEquals("took-too-long", refused.code());
        assertInstanceOf(Outcome.Made.class, pool.make(file(ChestPhantom.png(300))));
    }

    @Test
    void refusesWhatTakesTooMuchMemoryAndGoesOn() throws IOException {
        // Given
        pool = pool(1, LIMIT, 128 * MEBI);
        byte[] hundredAndThirtyMegabytes = PngFile.begin()
                .header(4000, 4000, 16, 6)
                .data(new byte[4000 * (1 + 4000 * 8)])
                .end();

        // When
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, pool.make(file(hundredAndThirtyMegabytes)));

        // Then
        assertEquals("too-complex", refused.code());
        assertTrue(refused.detail().contains("128 MiB"), refused.detail());
        assertInstanceOf(Outcome.Made.class, pool.make(file(ChestPhantom.png(300))));
    }

    @Test
    void saysWhyNoWorkerStarts() {
        // Given
        WorkerCommand command = new WorkerCommand(folder.toString(), TestLimits.DEFAULT, 512 * MEBI, true);
        pool = new DecodeWorkerPool(command, 1, LIMIT, 512 * MEBI, StepWatch.NONE);

        // When
        WorkerUnavailableException unavailable =
                assertThrows(WorkerUnavailableException.class, () -> pool.make(folder.resolve("none")));

        // Then
        assertTrue(
                unavailable.getCause().getMessage().contains("DecodeWorkerMain"), unavailable.getCause()::getMessage);
    }

    @Test
    void workersEndWithAParentThatIsKilled() throws IOException {
        // Given
        pool = pool(1, LIMIT, 512 * MEBI);
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolHolderMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        parent.getInputStream().read();
        Optional<ProcessHandle> worker = parent.children().findFirst();
        assertTrue(worker.isPresent());

        // When
        parent.destroyForcibly();

        // Then
        await().atMost(Duration.ofMinutes(1)).until(() -> !worker.get().isAlive());
        assertFalse(worker.get().isAlive());
    }

    /** Starts a pool, says so, and waits to be killed. */
    static final class PoolHolderMain {
        private PoolHolderMain() {}

        public static void main(String[] arguments) throws InterruptedException {
            DecodeWorkerPool held = pool(1, LIMIT, 512 * MEBI);
            held.warm();
            System.out.println("ready");
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    /** Progressive, ten million pixels, with the limit on passes lifted: each pass walks over all of them. */
    private Path bomb() throws IOException {
        byte[] progressive = JpegFile.progressive(3200, 3200, (x, y) -> 0);
        return file(JpegBomb.repeatLastScan(progressive, 3000));
    }

    private static DecodeWorkerPool pool(int workers, Duration limit, long maxMemory) {
        return pool(workers, limit, maxMemory, false);
    }

    private static DecodeWorkerPool pool(int workers, Duration limit, long maxMemory, boolean maskText) {
        Limits patient = new Limits(30 * MEBI, 40_000_000, 16_384, 1_000_000);
        return new DecodeWorkerPool(
                new WorkerCommand(WorkerClassPath.find(), patient, maxMemory, maskText),
                workers,
                limit,
                maxMemory,
                StepWatch.NONE);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", ".bin"), bytes);
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().toList();
    }
}
