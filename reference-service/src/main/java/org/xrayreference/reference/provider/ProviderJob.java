package org.xrayreference.reference.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

import org.xrayreference.reference.matching.CompareUpload;
import org.xrayreference.reference.problem.ProblemException;
import org.xrayreference.reference.upload.UploadEmbedded;
import org.xrayreference.reference.upload.UploadId;

/**
 * Asks beside everything else: an upload is embedded and its matches are answered whether or not a provider answers. What
 * cannot be asked now is never asked; the site's own words are there.
 */
@ApplicationScoped
class ProviderJob {
    private static final Logger LOG = Logger.getLogger(ProviderJob.class);
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 100;
    /**
     * Who agreed an hour ago agreed to who was the provider then, and does not wait any more. Half of that hour may pass
     * before preview-service announces the picture, after which it says that nobody has agreed.
     */
    private static final Duration TOO_LATE = Duration.ofMinutes(30);

    private final Optional<AskProvider> ask;
    private final CompareUpload compare;
    private final Clock clock;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_A_TIME, AT_A_TIME, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));

    ProviderJob(Optional<AskProvider> ask, CompareUpload compare, Clock clock) {
        this.ask = ask;
        this.compare = compare;
        this.clock = clock;
    }

    void embedded(@Observes UploadEmbedded embedded) {
        boolean late = embedded.announced().plus(TOO_LATE).isBefore(clock.instant());
        if (ask.isPresent() && embedded.externalProcessingAllowed() && !late) {
            try {
                threads.execute(() -> ask(ask.get(), embedded.upload()));
            } catch (RejectedExecutionException e) {
                LOG.warnf("Too many uploads wait for the provider; it is not asked, upload=%s", embedded.upload());
            }
        }
    }

    /** Nothing is shown of a picture that is not compared, so it need not leave. */
    private void ask(AskProvider ask, UploadId upload) {
        try {
            if (compare.isCompared(upload.value())) {
                ask.about(upload);
            }
        } catch (ProviderFailure | CircuitBreakerOpenException | ProblemException e) {
            LOG.warnf("The provider has not answered (%s), upload=%s", e.getMessage(), upload);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The provider could not be asked, upload=%s", upload);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
