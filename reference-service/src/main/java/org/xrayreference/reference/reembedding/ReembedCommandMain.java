package org.xrayreference.reference.reembedding;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.xrayreference.reference.lock.LockStore;
import org.xrayreference.reference.lock.LockStore.Lock;
import org.xrayreference.reference.lock.LockStore.Work;
import org.xrayreference.reference.progress.Progress;
import org.xrayreference.reference.progress.Progress.Unit;
import org.xrayreference.reference.progress.Screen;
import org.xrayreference.reference.reembedding.ReembedLibrary.Outcome;

/** The command {@code reembed}: what the service does by itself in the background, at full speed and to be watched. */
public final class ReembedCommandMain {
    static final String USAGE = """
            reembed [--threads N]
              --threads N        how many pictures at a time (one for each processor)
            Embeds the library with the encoder that xray.embedder.file names, or else with the site's own. The old
            vectors answer until all new ones are there. Running it again goes on, also after it was killed. Give the
            site the same settings: when it starts, it goes to the encoder that it is told of.
            Ends with 0; with 3 when pictures could not be read; with 1 when it had to stop; with 2 for wrong words.""";

    private static final Logger LOG = Logger.getLogger(ReembedCommandMain.class);

    private final ReembedLibrary reembed;
    private final LockStore locks;
    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;

    ReembedCommandMain(ReembedLibrary reembed, LockStore locks, PrintStream out, PrintStream errors, boolean terminal) {
        this.reembed = reembed;
        this.locks = locks;
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** @return the code to exit with */
    public int run(List<String> words) throws InterruptedException {
        boolean threadsNamed = words.size() == 2 && words.get(0).equals("--threads");
        if (!words.isEmpty() && !(threadsNamed && words.get(1).matches("[1-9]\\d?"))) {
            errors.println("“" + String.join(" ", words) + "” cannot be used\n" + USAGE);
            return 2;
        }
        int threads = threadsNamed
                ? Integer.parseInt(words.get(1))
                : Runtime.getRuntime().availableProcessors();
        Optional<Lock> mine = locks.tryLock(Work.REEMBED);
        if (mine.isEmpty()) {
            errors.println("Another process embeds the library already; its log says how far it is.");
            return 1;
        }
        try {
            Shown shown = new Shown();
            Outcome outcome = reembed.run(threads, shown);
            shown.progress.close();
            return report(outcome);
        } catch (RuntimeException e) {
            LOG.error("Embedding had to stop", e);
            errors.println("Embedding had to stop: " + e + ". What is done is kept; run it again to go on.");
            return 1;
        } finally {
            mine.get().close();
        }
    }

    private int report(Outcome outcome) {
        out.printf("%d pictures embedded, %d unreadable.%n", outcome.embedded(), outcome.failed());
        out.println(outcome.model() + " answers"
                + outcome.before()
                        .map(before -> " now; before it did " + before + ".")
                        .orElse(", as before."));
        return outcome.failed() > 0 ? 3 : 0;
    }

    private final class Shown implements ReembedLibrary.Watcher {
        private Progress progress;

        @Override
        public void begins(String model, long missing) {
            errors.println(missing + " pictures are to be embedded with " + model + ".");
            progress = new Progress(Unit.PICTURES, missing, Screen.of(errors, terminal));
        }

        @Override
        public void advanced(int pictures) {
            progress.advance(pictures, pictures);
        }
    }
}
