package org.xrayreference.localstack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LoadOptionsTest {
    private static final Path TARGET = Path.of("/x/target");

    @Test
    void takesItsTimeUnlessToldOtherwise() {
        LoadOptions options = LoadOptions.parse(List.of(), TARGET);
        assertEquals(300, options.of("half"));
        assertEquals(120, options.of("twice"));
        assertEquals(500, options.of("burst"));
        assertEquals(Path.of("/x/target/load"), options.out());
        assertEquals(Optional.empty(), options.site());
    }

    @Test
    void changesSingleValuesOfTheShortForm() {
        LoadOptions options =
                LoadOptions.parse(List.of("--half", "7", "--short", "--site", "http://localhost:1"), TARGET);
        assertEquals(7, options.of("half"));
        assertTrue(options.of("twice") < 30);
        assertEquals(Optional.of(URI.create("http://localhost:1")), options.site());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> LoadOptions.parse(List.of("--thrice", "1"), TARGET));
        assertThrows(IllegalArgumentException.class, () -> LoadOptions.parse(List.of("--half"), TARGET));
        assertThrows(IllegalArgumentException.class, () -> LoadOptions.parse(List.of("--half", "long"), TARGET));
    }
}
