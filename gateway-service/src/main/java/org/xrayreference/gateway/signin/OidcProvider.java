package org.xrayreference.gateway.signin;

import java.time.Duration;

/**
 * Where operators may sign in besides.
 *
 * @param on whether there is one
 * @param name what it is called on the button
 * @param claims null when there is none
 */
public record OidcProvider(boolean on, String name, ReadClaims claims) {
    /** Where the provider sends operators back to; it has to know this address beforehand. */
    public static final String PATH = "/operator/sign-in/provider";

    /** What keeps state, nonce and challenge meanwhile, encrypted; its name goes on with the state. */
    public static final String COOKIE = "q_auth_*";

    /** How long an operator may take there. */
    public static final Duration LONGEST_VISIT = Duration.ofMinutes(10);

    /** @throws IllegalStateException naming the setting that is missing */
    static OidcProvider of(OidcConfig config) {
        if (config.issuer().isEmpty()) {
            return new OidcProvider(false, "", null);
        }
        if (config.clientId().isEmpty() || config.operators().isEmpty()) {
            throw new IllegalStateException("xray.oidc.issuer is set, but not xray.oidc."
                    + (config.clientId().isEmpty() ? "client-id" : "operators, without which nobody is an operator"));
        }
        return new OidcProvider(
                true,
                config.name(),
                new ReadClaims(
                        config.claim(), config.operators().orElseThrow(), config.nameClaim(), config.nameDomain()));
    }
}
