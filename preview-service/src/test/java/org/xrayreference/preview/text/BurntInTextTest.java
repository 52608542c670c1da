package org.xrayreference.preview.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.preview.testing.TestData;

/**
 * Measures what docs/burnt-in-text.md says: on few films in every build, on as many as {@code -Dxray.text.films} says
 * otherwise.
 */
@Tag("P10")
class BurntInTextTest {
    private static final int FILMS = Integer.getInteger("xray.text.films", 32);
    private static final int TEXTS = 4;
    /** From so many films on the time is asked for: a build runs where others run, too. */
    private static final int LONG_FORM = 150;

    private static final long MOST_MILLIS = 750;
    private static MaskText masking;

    @BeforeAll
    static void load() {
        opencv_core.setNumThreads(1);
        masking = MaskText.load();
    }

    @AfterAll
    static void close() {
        masking.close();
    }

    @Test
    @SuppressWarnings("try")
    void coversIdentifiersAndKeepsMarkers() {
        // Given
        List<Path> real = backgrounds("nih/originals1024");
        Random random = new Random(2026);
        List<FilmText> kinds = new ArrayList<>(List.of(FilmText.values()));
        Collections.shuffle(kinds, random);
        MaskingScore score = new MaskingScore();
        Stopwatch stopwatch = new Stopwatch();
        int found = 0;

        // When
        for (int film = 0; film < FILMS; film++) {
            FilmWriter writer = new FilmWriter(FilmBackgrounds.any(real, random), random);
            for (int text = 0; text < TEXTS; text++) {
                writer.write(kinds.get((film * TEXTS + text) % kinds.size()));
            }
            try (PointerScope scope = new PointerScope();
                    Mat pixels = FilmBackgrounds.matrix(writer.film())) {
                List<TextBox> masks = stopwatch.boxes(pixels);
                writer.written().forEach(written -> score.count(written, masks));
                found += masking.in(pixels).size();
            }
        }

        // Then
        System.out.println(score + stopwatch.toString("film with " + TEXTS + " texts") + "found again: " + found);
        assertTrue(score.share("identifiers") >= 0.96, score::toString);
        assertTrue(score.share("markers") >= 0.95, score::toString);
        assertTrue(found <= FILMS * TEXTS / 100, found + " boxes found again");
        stopwatch.assertInTime();
    }

    @Test
    void leavesCleanFilmsAlone() {
        // Given
        List<Path> real = evenly(backgrounds("nih/images512"), 3 * FILMS);
        Random random = new Random(2026);
        Stopwatch stopwatch = new Stopwatch();
        List<String> touched = new ArrayList<>();

        // When
        for (int film = 0; film < FILMS; film++) {
            look(FilmBackgrounds.drawn(1024, 1024, random), "drawn " + film, stopwatch, touched);
        }
        for (Path file : real) {
            look(FilmBackgrounds.real(file, 512, 512), file.getFileName().toString(), stopwatch, touched);
        }

        // Then
        System.out.println(stopwatch.toString("clean film") + "touched: " + touched);
        assertTrue(touched.size() <= (FILMS + real.size()) / 100, touched::toString);
        stopwatch.assertInTime();
    }

    @SuppressWarnings("try")
    private static void look(BufferedImage film, String name, Stopwatch stopwatch, List<String> touched) {
        try (PointerScope scope = new PointerScope();
                Mat pixels = FilmBackgrounds.matrix(film)) {
            if (!stopwatch.boxes(pixels).isEmpty()) {
                touched.add(name);
            }
        }
    }

    @Test
    void looksAtTheSmallestPictures() {
        for (int side = 1; side < 40; side += 6) {
            try (Mat pixels = new Mat(side, 40 - side, opencv_core.CV_8UC1)) {
                pixels.data().put(new byte[side * (40 - side)]);
                assertEquals(List.of(), masking.in(pixels));
            }
        }
    }

    private static List<Path> backgrounds(String folder) {
        return Files.isDirectory(TestData.folder(folder)) ? TestData.files(folder) : List.of();
    }

    private static List<Path> evenly(List<Path> files, int most) {
        int step = Math.max(1, files.size() / most);
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < files.size(); i += step) {
            some.add(files.get(i));
        }
        return some;
    }

    /** Adds up the processor time of this thread, on which everything runs. */
    private static final class Stopwatch {
        private long nanos;
        private int films;

        List<TextBox> boxes(Mat pixels) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<TextBox> boxes =
                    masking.in(pixels).stream().map(MaskedText::box).toList();
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            films++;
            return boxes;
        }

        long millis() {
            return nanos / 1_000_000 / films;
        }

        void assertInTime() {
            assertTrue(FILMS < LONG_FORM || millis() <= MOST_MILLIS, () -> millis() + " ms CPU a film");
        }

        String toString(String what) {
            return String.format(
                    "%d ms CPU a %s, %d of them; %d MB resident%n",
                    millis(), what, films, Pointer.physicalBytes() / 1_000_000);
        }
    }
}
