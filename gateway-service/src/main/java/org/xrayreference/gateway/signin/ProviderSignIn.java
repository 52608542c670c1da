package org.xrayreference.gateway.signin;

import java.util.Map;
import java.util.Optional;

/** Decides whether somebody whom the provider vouches for is an operator here. */
final class ProviderSignIn {
    /** What became of a visit to the provider. */
    sealed interface Outcome {
        record Welcome(String operator) implements Outcome {}

        /** @param why for the person it happens to */
        record Refused(String why) implements Outcome {}
    }

    private final OidcProvider provider;
    private final Accounts accounts;
    private final SignIn.Record record;

    ProviderSignIn(OidcProvider provider, Accounts accounts, SignIn.Record record) {
        this.provider = provider;
        this.accounts = accounts;
        this.record = record;
    }

    OidcProvider provider() {
        return provider;
    }

    /** @param claims of an ID token that has been verified */
    Outcome of(Map<String, Object> claims) {
        ReadClaims.Verdict verdict = provider.claims().of(claims);
        if (verdict instanceof ReadClaims.Verdict.Operator operator) {
            // The record tells operators apart by their names.
            return accounts.has(operator.name())
                    ? refused("Another operator has your name here, with a password. One of the two has to be renamed.")
                    : welcome(operator.name());
        }
        if (verdict instanceof ReadClaims.Verdict.NoName) {
            return refused("The name that " + provider.name()
                    + " gives you cannot be used here. It needs 1 to 32 of a-z, 0-9, dot, dash and underscore.");
        }
        return refused("You are known at " + provider.name()
                + ", but not as an operator of this site. Whoever runs the site can change that.");
    }

    private Outcome welcome(String operator) {
        record.of("sign-in", Optional.of(operator));
        return new Outcome.Welcome(operator);
    }

    private Outcome refused(String why) {
        record.of("not-an-operator", Optional.empty());
        return new Outcome.Refused(why);
    }
}
