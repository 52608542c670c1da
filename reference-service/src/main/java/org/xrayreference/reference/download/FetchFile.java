package org.xrayreference.reference.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.xrayreference.reference.progress.Screen;

/**
 * Fetches one file: goes on where an earlier try or run ended, tries again with growing pauses while the server brings
 * nothing, and gives the file its name only when its checksum is right.
 */
final class FetchFile {
    /** A second whole download that is wrong as well is no accident. */
    private static final int WRONG_DOWNLOADS = 2;

    private final AskServer ask;
    private final Patience patience;
    private final Screen screen;

    FetchFile(AskServer ask, Patience patience, Screen screen) {
        this.ask = ask;
        this.patience = patience;
        this.screen = screen;
    }

    Path fetch(Wanted wanted, Path folder) throws IOException, InterruptedException, FetchFailedException {
        Path target = folder.resolve(wanted.name());
        if (Files.exists(target)) {
            screen.out().println(wanted.name() + ": is there, checking it");
            Checksum found = wanted.checksum().of(target);
            if (!found.equals(wanted.checksum())) {
                throw new FetchFailedException("lies there with " + found + ", but the list says " + wanted.checksum()
                        + "; remove it to have it fetched");
            }
            return target;
        }
        try (PartFile part = PartFile.of(target)) {
            screen.out().println(wanted.name() + (part.length() == 0 ? ": fetching it" : ": fetching the rest of it"));
            complete(wanted, part);
            part.finish();
        }
        return target;
    }

    private void complete(Wanted wanted, PartFile part) throws IOException, InterruptedException, FetchFailedException {
        int failures = 0;
        int wrong = 0;
        while (true) {
            long before = part.length();
            try {
                ask.forTheRest(wanted, part);
                Checksum found = part.checksum(wanted.checksum());
                if (found.equals(wanted.checksum())) {
                    return;
                }
                part.startAgain();
                // what was put together from two tries is no proof against the server
                wrong += before > 0 ? 0 : 1;
                if (wrong == WRONG_DOWNLOADS) {
                    throw new FetchFailedException("came with " + found + ", but the list says " + wanted.checksum());
                }
                screen.out().println(wanted.name() + ": came with another checksum, trying again");
            } catch (IOException e) {
                failures = part.length() > before ? 1 : failures + 1;
                if (failures == patience.tries()) {
                    throw new FetchFailedException("did not come in " + failures + " tries: " + said(e), e);
                }
                pause(wanted, failures, e);
            }
        }
    }

    private void pause(Wanted wanted, int failures, IOException failure) throws InterruptedException {
        Duration pause = patience.pauseAfter(failures);
        if (failure instanceof TryAgainException again) {
            Optional<Duration> asked = again.after();
            pause = asked.map(patience::atMost).orElse(pause);
        }
        screen.out()
                .println(wanted.name() + ": " + said(failure) + "; trying again in " + Math.max(1, pause.toSeconds())
                        + " s");
        Thread.sleep(pause.toMillis());
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
