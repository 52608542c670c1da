package org.xrayreference.gateway.signin;

import java.time.Duration;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.site.SiteConfig;
import org.xrayreference.gateway.tokens.SiteKey;

/**
 * Wakes OpenID Connect up on the one address that needs it. The provider is asked for its keys when the first operator
 * comes, so that the site starts, and stays up, without it.
 */
@ApplicationScoped
class OidcTenantWiring implements TenantConfigResolver {
    static final String TENANT = "operators";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SECRET_LENGTH = 32;

    private final OidcTenantConfig tenant;

    OidcTenantWiring(OidcConfig config, OidcProvider provider, SiteConfig site, SiteKey key) {
        this.tenant = provider.on() ? tenant(config, site.isSecure(), key) : null;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return OidcProvider.PATH.equals(request.request().path())
                ? Uni.createFrom().item(tenant)
                : Uni.createFrom().nullItem();
    }

    private static OidcTenantConfig tenant(OidcConfig config, boolean secure, SiteKey key) {
        OidcTenantConfigBuilder builder = OidcTenantConfig.authServerUrl(
                        config.issuer().orElseThrow().toString())
                .tenantId(TENANT)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(config.clientId().orElseThrow())
                .connectionTimeout(PATIENCE)
                .connectionRetryCount(1)
                .authentication()
                .redirectPath(OidcProvider.PATH)
                // The page that follows is made at once: nothing of the provider's outlives this one request.
                .removeRedirectParameters(false)
                .failOnMissingStateParam()
                .pkceRequired()
                .nonceRequired()
                .scopes("profile", "email")
                .forceRedirectHttpsScheme(secure)
                .cookieForceSecure()
                .cookiePath("/operator/sign-in")
                .cookieSameSite(CookieSameSite.LAX)
                .stateCookieSameSite(CookieSameSite.LAX)
                .stateCookieAge(OidcProvider.LONGEST_VISIT)
                .stateSecret(secret(key, "operator state at the provider"))
                .end()
                // Encrypted like the state; the cookie itself is taken back before it is sent.
                .tokenStateManager()
                .strategy(Strategy.ID_TOKEN)
                .encryptionSecret(secret(key, "operator tokens of the provider"))
                .end();
        config.clientSecret().ifPresent(builder::credentials);
        return builder.build();
    }

    private static String secret(SiteKey key, String purpose) {
        return HexFormat.of().formatHex(key.derive(purpose)).substring(0, SECRET_LENGTH);
    }
}
