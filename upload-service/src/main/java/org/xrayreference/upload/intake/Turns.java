package org.xrayreference.upload.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.xrayreference.upload.problem.UploadProblem;

/** Lets a few do their work at the same time, and the others in the order in which they came. */
final class Turns {
    /** Who waits longer has better come again: browsers and people give up soon after. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places;
    private final Duration patience;

    Turns(int places) {
        this(places, PATIENCE);
    }

    Turns(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** @throws org.xrayreference.upload.problem.ProblemException with 503, when the turn does not come in time */
    <T> T take(Supplier<T> work) {
        waitForPlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void waitForPlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw UploadProblem.turnDidNotCome(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UploadProblem.turnDidNotCome(patience);
        }
    }
}
