package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.testing.TestData;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.text.TextMasking;

/** Real chest films: the one that NIH has inverted is turned, no other is. Every fifth, for the sake of time. */
class NihPolarityTest {
    private static final String INVERTED = "00017999_000.png";

    @Test
    void turnsTheInvertedFilmOnly() throws IOException {
        // Given
        List<Path> films = TestData.files("nih/images512");
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            if (i % 5 == 0 || films.get(i).endsWith(INVERTED)) {
                some.add(films.get(i));
            }
        }
        MakePreview makePreview = new MakePreview(TestLimits.DEFAULT, DecoderLog.NONE, TextMasking.OFF);

        // When
        List<String> turned = new ArrayList<>();
        for (Path film : some) {
            Outcome.Made made = (Outcome.Made) makePreview.from(Files.readAllBytes(film));
            if (made.polarityTurned()) {
                turned.add(film.getFileName().toString());
            }
        }

        // Then
        assertTrue(some.size() > 200);
        assertEquals(List.of(INVERTED), turned);
    }
}
