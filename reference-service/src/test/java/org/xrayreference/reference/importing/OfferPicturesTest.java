package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.importing.Refusals.Refusal;
import org.xrayreference.reference.library.View;
import org.xrayreference.reference.progress.Progress;
import org.xrayreference.reference.progress.Screen;

class OfferPicturesTest {
    private final List<Refusal> refused = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void offersEachPictureOfTheTableOnceWhereverItLies() throws Exception {
        // Given
        Path deep = Files.createDirectories(folder.resolve("one").resolve("two"));
        Files.write(deep.resolve("a.png"), new byte[100]);
        Files.write(deep.resolve("notes.txt"), new byte[100]);
        Path archive = new MadeArchive()
                .with("images/a.png", new byte[5])
                .with("images/b.png", new byte[6])
                .with("images/z\u001b[2J\n.png", new byte[6])
                .with("README", new byte[3])
                .tarGz(folder.resolve("images_001.tar.gz"));

        // When
        List<String> missing = offer("a.png", "b.png", "c.png");

        // Then
        assertThat(taken).containsExactly(deep.resolve("a.png") + " 100", archive + "!b.png 6");
        assertThat(missing).containsExactly("c.png");
        assertThat(refused.stream().map(refusal -> refusal.name() + " " + refusal.why()))
                .containsExactly(
                        deep.resolve("notes.txt") + " is no PNG file",
                        archive + "!a.png has the same name as one in " + deep,
                        archive + "!z?[2J?.png has no usable row in the table",
                        archive + "!README is no PNG file");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("100 %");
    }

    @Test
    void saysWhichArchiveIsBrokenAndGoesOn() throws Exception {
        // Given
        Path broken = new MadeArchive()
                .with("a.png", new byte[5])
                .with("b.png", new byte[9000])
                .tar(folder.resolve("1.tar"));
        MadeArchive.cut(broken, 3000);
        Path none = Files.write(folder.resolve("2.zip"), new byte[] {1, 2, 3});
        Path nothing = Files.write(folder.resolve("3.tgz"), new byte[0]);
        Path whole = new MadeArchive().with("c.png", new byte[5]).zip(folder.resolve("4.zip"));

        // When
        offer("a.png", "b.png", "c.png");

        // Then
        assertThat(taken).containsExactly(broken + "!a.png 5", whole + "!c.png 5");
        assertThat(refused).extracting(Refusal::name).containsExactly("" + broken, "" + none, "" + nothing);
        assertThat(refused.get(0).why()).startsWith("cannot be read to its end; what came before is kept: ");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("100 %");
    }

    private List<String> offer(String... names) throws Exception {
        Map<String, NihRow> rows = new LinkedHashMap<>();
        for (String name : names) {
            rows.put(
                    name,
                    new NihRow(
                            name,
                            List.of(Finding.MASS),
                            0,
                            1,
                            OptionalInt.empty(),
                            Optional.empty(),
                            View.PA,
                            1,
                            1,
                            Optional.empty()));
        }
        FindSources.Found found = FindSources.in(List.of(folder), List.of());
        Screen screen = Screen.of(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        try (Progress progress = new Progress(Progress.Unit.PICTURES, found.bytes(), screen)) {
            OfferPictures offer = new OfferPictures(rows, new Refusals(refused::add), progress);
            offer.from(found, picture -> {
                taken.add(picture.place() + " " + picture.bytes().length);
                progress.advance(1, picture.work());
            });
            return offer.missing();
        }
    }
}
