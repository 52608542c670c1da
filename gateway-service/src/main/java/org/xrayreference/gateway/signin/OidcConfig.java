package org.xrayreference.gateway.signin;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.FormConverter;

/** Where operators may sign in besides, by OpenID Connect. Without an issuer nothing of it exists. */
@ConfigMapping(prefix = "xray.oidc")
public interface OidcConfig {
    /** The provider's address, below which {@code /.well-known/openid-configuration} lies. */
    Optional<URI> issuer();

    /** What the provider is called on the button. */
    @WithDefault("your organisation")
    String name();

    /** What this site is called at the provider. */
    Optional<String> clientId();

    /** With which the site shows the provider that it is this site. */
    Optional<String> clientSecret();

    /** Where the ID token says what somebody may do; slashes lead into objects ({@code realm_access/roles}). */
    @WithDefault("groups")
    String claim();

    /** What has to stand there for an operator; nobody is one by being known to the provider. */
    Optional<String> operators();

    /** Where the ID token says the name under which the operator's work is recorded. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** For names that are e-mail addresses: of this domain alone, which is then left away. */
    Optional<@WithConverter(Domain.class) String> nameDomain();

    /** A name of the DNS in small letters. */
    final class Domain extends FormConverter {
        private static final long serialVersionUID = 1;

        public Domain() {
            super("[a-z0-9.-]{1,100}", "example.org");
        }
    }
}
