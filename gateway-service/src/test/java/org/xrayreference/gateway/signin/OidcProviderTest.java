package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P24")
class OidcProviderTest {
    private static final Optional<URI> ISSUER = Optional.of(URI.create("https://login.example"));
    private static final Optional<String> SOMETHING = Optional.of("something");

    @Test
    void isOffWithoutAnIssuer() {
        OidcProvider provider = OidcProvider.of(new Config(Optional.empty(), SOMETHING, SOMETHING));

        assertThat(provider.on()).isFalse();
        assertThat(SignInView.Ways.of(Accounts.of(List.of()), provider).any()).isFalse();
    }

    @Test
    void isOfferedWithOne() {
        OidcProvider provider = OidcProvider.of(new Config(ISSUER, SOMETHING, SOMETHING));

        assertThat(SignInView.Ways.of(Accounts.of(List.of()), provider))
                .isEqualTo(new SignInView.Ways(false, "Example Login"));
    }

    @Test
    void stopsTheStartWhenAPartIsMissing() {
        assertThatThrownBy(() -> OidcProvider.of(new Config(ISSUER, Optional.empty(), SOMETHING)))
                .hasMessageContaining("xray.oidc.client-id");
        assertThatThrownBy(() -> OidcProvider.of(new Config(ISSUER, SOMETHING, Optional.empty())))
                .hasMessageContaining("xray.oidc.operators");
    }

    private record Config(Optional<URI> issuer, Optional<String> clientId, Optional<String> operators)
            implements OidcConfig {
        @Override
        public String name() {
            return "Example Login";
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.empty();
        }

        @Override
        public String claim() {
            return "groups";
        }

        @Override
        public String nameClaim() {
            return "name";
        }

        @Override
        public Optional<String> nameDomain() {
            return Optional.empty();
        }
    }
}
