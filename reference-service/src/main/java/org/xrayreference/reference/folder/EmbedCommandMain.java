package org.xrayreference.reference.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.xrayreference.reference.embedding.ConfiguredEncoder;
import org.xrayreference.reference.embedding.EmbedderConfig;
import org.xrayreference.reference.embedding.OnnxEmbedder;
import org.xrayreference.reference.embedding.UnusableEncoder;
import org.xrayreference.reference.folder.EmbedFolder.Named;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.progress.Progress;
import org.xrayreference.reference.progress.Progress.Unit;
import org.xrayreference.reference.progress.Screen;

/** The command {@code embed}: pictures of a folder to vectors in a file. Needs no library, no database and no Quarkus. */
public final class EmbedCommandMain {
    static final String USAGE = """
            embed --images DIR --out FILE [--threads N]
              --images DIR       a folder with PNG and JPEG files, however deep
              --out FILE         where to write: a line for each picture, its name below DIR, a tab, numbers with commas
              --threads N        how many pictures at a time (one for each processor)
            Ends with 0; with 3 when files could not be read; with 1 when it had to stop; with 2 for wrong words.""";

    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_WORDS = 2;
    private static final int DONE_WITH_REFUSALS = 3;
    private static final long MOST_PIXELS = 40_000_000;

    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;

    public EmbedCommandMain(PrintStream out, PrintStream errors, boolean terminal) {
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** @return the code to exit with */
    public int run(List<String> words) throws InterruptedException {
        try {
            return run(EmbedOptions.parse(words));
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage() + "\n" + USAGE);
            return WRONG_WORDS;
        } catch (UnusableEncoder e) {
            errors.println(e.getMessage());
            return STOPPED;
        } catch (IOException | IllegalStateException e) {
            errors.println("Embedding had to stop: " + e);
            return STOPPED;
        }
    }

    private int run(EmbedOptions options) throws IOException, InterruptedException {
        OnnxEmbedder embedder = new OnnxEmbedder(ConfiguredEncoder.read(config()));
        EmbedFolder folder = new EmbedFolder(embedder, new ReadPicture(MOST_PIXELS), options.images());
        List<Named> files = folder.files();
        Path target = options.out().toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        int written;
        try (BufferedWriter lines = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                Progress progress = new Progress(Unit.PICTURES, files.size(), Screen.of(errors, terminal))) {
            written = folder.write(
                    files, options.threads(), lines, errors::println, more -> progress.advance(more, more));
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        int refused = files.size() - written;
        out.printf("%d pictures embedded with %s, %d files refused: %s%n", written, embedder.name(), refused, target);
        return refused == 0 ? DONE : DONE_WITH_REFUSALS;
    }

    /** What the service would read for its embedder. */
    private static EmbedderConfig config() throws IOException {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultSources().withMapping(EmbedderConfig.class);
        Path file = Path.of("config", "application.properties");
        if (Files.exists(file)) {
            builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), 260));
        }
        return builder.withMappingIgnore("xray.**").build().getConfigMapping(EmbedderConfig.class);
    }
}
