package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.importing.Refusals.Refusal;

/** The command {@code import}: reads its words, runs the import, and says what came of it. */
public final class ImportCommandMain {
    private static final Logger LOG = Logger.getLogger(ImportCommandMain.class);
    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_WORDS = 2;
    private static final int DONE_WITH_REFUSALS = 3;

    private final ImportNih importNih;
    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;

    ImportCommandMain(ImportNih importNih, PrintStream out, PrintStream errors, boolean terminal) {
        this.importNih = importNih;
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** @return the code to exit with */
    public int run(List<String> words) throws InterruptedException {
        ImportOptions options;
        try {
            options = ImportOptions.parse(words);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage() + "\n" + ImportOptions.USAGE);
            return WRONG_WORDS;
        }
        try {
            ImportNih.Outcome outcome = importNih.run(options, errors, terminal);
            return report(options.report(), outcome);
        } catch (UnusableFileException e) {
            errors.println(e.getMessage());
            return STOPPED;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            LOG.error("The import had to stop", e);
            errors.println("The import had to stop: " + cause(e) + ". What is done is kept; run it again to go on.");
            return STOPPED;
        }
    }

    private static String cause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.toString();
    }

    private int report(Path file, ImportNih.Outcome outcome) throws IOException {
        StringBuilder text = new StringBuilder("kind\tname\twhy\n");
        for (Refusal refusal : outcome.refusals().all()) {
            text.append(refusal.kind())
                    .append('\t')
                    .append(refusal.name())
                    .append('\t')
                    .append(refusal.why());
            text.append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Map<Kind, Integer> counts = outcome.refusals().counts();
        ImportPictures.Counts pictures = outcome.counts();
        out.printf(
                "%d pictures taken, %d corrected, %d unchanged, %d drawn ones removed.%n",
                pictures.taken(), pictures.corrected(), pictures.unchanged(), outcome.syntheticRemoved());
        out.printf(
                "%d rows and %d files refused, %d rows without a picture, %d facts left out: see %s%n",
                counts.getOrDefault(Kind.ROW, 0),
                counts.getOrDefault(Kind.FILE, 0),
                counts.getOrDefault(Kind.ROW_WITHOUT_PICTURE, 0),
                counts.getOrDefault(Kind.DOUBT, 0),
                file.toAbsolutePath());
        boolean refused = counts.containsKey(Kind.ROW) || counts.containsKey(Kind.FILE);
        return refused ? DONE_WITH_REFUSALS : DONE;
    }
}
