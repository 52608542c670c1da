package org.xrayreference.gateway.signin;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.tokens.ServiceTokens;
import org.xrayreference.gateway.tokens.SiteKey;

class SignInWiring {
    /** What nobody could sign in with is found at the start, not at the first sign-in. */
    void check(@Observes StartupEvent started, SignInView.Ways ways, Sessions sessions) {
        // To be handed them is the check.
    }

    @Produces
    @Singleton
    OidcProvider provider(OidcConfig config) {
        return OidcProvider.of(config);
    }

    @Produces
    @Singleton
    ProviderSignIn providerSignIn(OidcProvider provider, Accounts accounts, SignIn.Record record) {
        return new ProviderSignIn(provider, accounts, record);
    }

    @Produces
    @Singleton
    SignInView.Ways ways(Accounts accounts, OidcProvider provider) {
        return SignInView.Ways.of(accounts, provider);
    }

    @Produces
    @Singleton
    Accounts accounts(OperatorConfig config) {
        return Accounts.of(config.accounts().orElse(List.of()));
    }

    @Produces
    @Singleton
    Sessions sessions(SiteKey key, OperatorConfig config) {
        return new Sessions(key, Clock.systemUTC(), config.idle(), config.session());
    }

    @Produces
    @Singleton
    SignIn signIn(Accounts accounts, OperatorConfig config, SignIn.Record record) {
        return new SignIn(accounts, lockout(config), lockout(config), record);
    }

    @Produces
    @Singleton
    SignIn.Record record(@RestClient ContactOperatorClient contact, ServiceTokens tokens) {
        return new RecordSignIn(contact, tokens);
    }

    private static Lockout lockout(OperatorConfig config) {
        return new Lockout(Clock.systemUTC(), config.attempts(), config.firstWait(), config.longestWait());
    }
}
