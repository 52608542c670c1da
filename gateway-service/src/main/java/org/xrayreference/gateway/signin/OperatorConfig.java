package org.xrayreference.gateway.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.CountConverter;

/** Who may sign in as an operator, and for how long. */
@ConfigMapping(prefix = "xray.operator")
public interface OperatorConfig {
    /** {@code name:hash}, as {@code htpasswd -nBC 12 NAME} prints it; several with commas. Without any nobody can. */
    Optional<List<String>> accounts();

    /** A session that nothing is done with ends after this. */
    @WithDefault("PT15M")
    Duration idle();

    /**
     * No session outlives this. It is short since a gateway knows only of its own sign-outs: another one would take a
     * stolen copy of the cookie for as long.
     */
    @WithDefault("PT1H")
    Duration session();

    /** Wrong passwords, for one name or from one address, before there is a wait. */
    @WithDefault("5")
    @WithConverter(Attempts.class)
    int attempts();

    /** The first wait; each further wrong password doubles it. */
    @WithDefault("PT30S")
    Duration firstWait();

    /** The longest wait after wrong passwords. */
    @WithDefault("PT15M")
    Duration longestWait();

    /** From 1 to 100. */
    final class Attempts extends CountConverter {
        private static final long serialVersionUID = 1;

        public Attempts() {
            super(1, 100);
        }
    }
}
