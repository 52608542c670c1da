package org.xrayreference.reference.provider;

/** A provider that gave no answer which can be read. Says nothing of what it did send. */
final class ProviderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExchangeOutcome outcome;

    ProviderFailure(ExchangeOutcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    ExchangeOutcome outcome() {
        return outcome;
    }
}
