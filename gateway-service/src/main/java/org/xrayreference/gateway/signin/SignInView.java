package org.xrayreference.gateway.signin;

import java.time.Duration;
import java.util.Optional;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/**
 * The form, and what became of it.
 *
 * @param said null the first time
 */
public record SignInView(Frame frame, Ways ways, String said, int status, Optional<Long> retryAfter) {
    private static final int MINUTE = 60;

    /**
     * How somebody could sign in; neither way when nobody could.
     *
     * @param provider what the provider is called; null without one
     */
    public record Ways(boolean password, String provider) {
        static Ways of(Accounts accounts, OidcProvider provider) {
            return new Ways(!accounts.isEmpty(), provider.on() ? provider.name() : null);
        }

        public boolean any() {
            return password || provider != null;
        }
    }

    static SignInView of(Ways ways) {
        return saying(ways, 200, null);
    }

    static SignInView ended(Ways ways) {
        return saying(ways, 200, "Your session has ended, and what you sent was not done. Sign in, and send it again.");
    }

    /** After a visit to the provider that came to nothing, or after signing out. */
    static SignInView saying(Ways ways, int status, String said) {
        return view(ways, said, status, Optional.empty());
    }

    static SignInView after(SignIn.Outcome outcome, Ways ways) {
        if (outcome instanceof SignIn.Outcome.Wait wait) {
            return view(
                    ways,
                    "Too many wrong passwords. Try again in " + inWords(wait.longer()) + ".",
                    429,
                    Optional.of(wait.longer().toSeconds() + 1));
        }
        if (outcome instanceof SignIn.Outcome.Busy) {
            return view(ways, "Many people try to sign in at the moment. Try again.", 503, Optional.of(2L));
        }
        return view(ways, "The name or the password is wrong.", 401, Optional.empty());
    }

    private static SignInView view(Ways ways, String said, int status, Optional<Long> retryAfter) {
        return new SignInView(Frame.hidden("Operators", Section.NONE), ways, said, status, retryAfter);
    }

    private static String inWords(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return seconds <= MINUTE ? seconds + " seconds" : (seconds + MINUTE - 1) / MINUTE + " minutes";
    }
}
