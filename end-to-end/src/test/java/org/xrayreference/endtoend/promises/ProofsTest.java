package org.xrayreference.endtoend.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {
    private static final Instant NOTED = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void note() throws IOException {
        write("target/promises/a-service/org.x.SomeTest.tsv", "P07\tpassed\tkeeps it\n", NOTED);
    }

    @Test
    void countsTheNoteOfAClassThatRanAsItIs() throws IOException {
        compiled(NOTED.minusSeconds(5));
        assertEquals(List.of("a-service/SomeTest"), Proofs.read(root).testsOf("P07"));
        assertEquals(1, Proofs.read(root).count("P07", "passed"));
    }

    @Test
    void countsNoNoteOfAClassAsItWasBefore() throws IOException {
        compiled(NOTED.plusSeconds(5));
        assertEquals(List.of(), Proofs.read(root).all());
    }

    @Test
    void countsNoNoteOfAClassThatIsGone() throws IOException {
        assertEquals(List.of(), Proofs.read(root).all());
    }

    private void compiled(Instant at) throws IOException {
        write("a-service/target/test-classes/org/x/SomeTest.class", "", at);
    }

    private void write(String path, String text, Instant at) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
