package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jboss.logging.Logger;

import org.xrayreference.reference.download.FetchFiles;
import org.xrayreference.reference.download.ReadDownloadList;
import org.xrayreference.reference.importing.ImportNih.Outcome;
import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.progress.Progress;
import org.xrayreference.reference.progress.Screen;

/** The command {@code import}: reads its words, fetches and imports what they ask for, and says what came of it. */
public final class ImportCommandMain {
    private static final Logger LOG = Logger.getLogger(ImportCommandMain.class);
    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_WORDS = 2;
    private static final int DONE_WITH_REFUSALS = 3;

    private final ImportNih importNih;
    private final FetchFiles fetchFiles;
    private final PrintStream out;
    private final Screen screen;

    ImportCommandMain(ImportNih importNih, FetchFiles fetchFiles, PrintStream out, Screen screen) {
        this.importNih = importNih;
        this.fetchFiles = fetchFiles;
        this.out = out;
        this.screen = screen;
    }

    /** @return the code to exit with */
    public int run(List<String> words) throws InterruptedException {
        ImportOptions options;
        try {
            options = ImportOptions.parse(words);
        } catch (IllegalArgumentException e) {
            screen.out().println(e.getMessage() + "\n" + ImportOptions.USAGE);
            return WRONG_WORDS;
        }
        Path file = options.manner().report();
        try (ReportFile report = new ReportFile(file)) {
            Refusals refusals = new Refusals(report);
            run(options, refusals);
            out.printf(
                    "%d rows and %d files refused, %d rows without a picture, %d facts left out: see %s%n",
                    refusals.count(Kind.ROW),
                    refusals.count(Kind.FILE),
                    refusals.count(Kind.ROW_WITHOUT_PICTURE),
                    refusals.count(Kind.DOUBT),
                    file.toAbsolutePath());
            return refusals.count(Kind.ROW) + refusals.count(Kind.FILE) > 0 ? DONE_WITH_REFUSALS : DONE;
        } catch (UnusableFileException e) {
            screen.out().println(e.getMessage());
            return STOPPED;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            LOG.error("The import had to stop", e);
            screen.out()
                    .println("The import had to stop: " + cause(e) + ". What is done is kept; run it again to go on.");
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

    private void run(ImportOptions options, Refusals refusals) throws IOException, InterruptedException {
        List<Path> images = new ArrayList<>(options.images());
        if (options.download().isPresent()) {
            images.addAll(fetch(options.download().get(), refusals));
        }
        if (options.tables().isEmpty()) {
            out.printf(
                    "%d archives are there. Import them with: --csv FILE --images %s%n",
                    images.size(), options.download().orElseThrow().folder());
            return;
        }
        NihFacts facts = NihFacts.read(options.tables().get(), refusals);
        long start = System.nanoTime();
        if (options.manner().metadataOnly()) {
            Counts counts = importNih.metadata(facts, refusals, screen).counts();
            out.printf(
                    "%d rows taken, %d corrected, %d unchanged.%n",
                    counts.taken(), counts.corrected(), counts.unchanged());
            sayCost(counts.all(), "rows", start);
        } else {
            FindSources.Found found = FindSources.in(images, options.otherFiles());
            Outcome outcome = importNih.pictures(facts, found, options.manner(), refusals, screen);
            Counts counts = outcome.counts();
            out.printf(
                    "%d pictures taken, %d corrected, %d unchanged, %d drawn ones removed.%n",
                    counts.taken(), counts.corrected(), counts.unchanged(), outcome.syntheticRemoved());
            sayCost(counts.all(), "pictures", start);
        }
    }

    private List<Path> fetch(ImportOptions.Download download, Refusals refusals)
            throws IOException, InterruptedException {
        FetchFiles.Fetched fetched;
        try {
            fetched = fetchFiles.fetch(ReadDownloadList.read(download.list()), download.folder(), screen);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(e.getMessage());
        }
        fetched.failures().forEach((name, why) -> refusals.add(Kind.FILE, name, why));
        return fetched.files();
    }

    /** What docs/import.md foretells the whole set from. */
    private void sayCost(int count, String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "It took %s: %.1f %s a second, at most %d MB of heap.%n",
                Progress.span(Math.round(seconds)),
                count / Math.max(1e-3, seconds),
                what,
                MostHeap.megabytes());
    }
}
