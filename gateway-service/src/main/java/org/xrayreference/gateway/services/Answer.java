package org.xrayreference.gateway.services;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.redaction.CleanAddress;

/** What became of a question to a service: an answer, a refusal with its reason, or silence. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Problem problem) implements Answer<T> {}

    record Silent<T>() implements Answer<T> {}

    Logger LOG = Logger.getLogger(Answer.class);

    /** Above every time-out of the clients, so that a page is never left waiting. */
    Duration LONGEST = Duration.ofSeconds(15);

    static <T> Uni<Answer<T>> of(Uni<T> question) {
        return question.<Answer<T>>map(Given::new).onFailure().recoverWithItem(Answer::from);
    }

    /** Asks and waits; for pages, which are rendered on worker threads. */
    static <T> Answer<T> await(Uni<T> question) {
        return of(question).await().atMost(LONGEST);
    }

    default Optional<T> ifGiven() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    /** Asks and waits no longer than a page wants to, which can do without. */
    static <T> Answer<T> await(Uni<T> question, Duration patience) {
        return await(question.ifNoItem().after(patience).fail());
    }

    private static <T> Answer<T> from(Throwable failure) {
        if (failure instanceof ServiceRefusal refusal) {
            return new Refused<>(refusal.problem());
        }
        if (failure instanceof CircuitBreakerOpenException || failure instanceof BulkheadException) {
            // Why a service is left in peace has been said when it fell silent.
            LOG.debugf("A service does not answer: %s", failure);
        } else {
            LOG.warnf("A service does not answer: %s", CleanAddress.inWords(failure));
        }
        return new Silent<>();
    }
}
