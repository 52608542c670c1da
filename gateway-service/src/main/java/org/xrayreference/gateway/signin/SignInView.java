package org.xrayreference.gateway.signin;

import java.time.Duration;
import java.util.Optional;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/**
 * The form, and what became of it.
 *
 * @param configured whether there is anybody who could sign in
 * @param said null the first time
 */
public record SignInView(Frame frame, boolean configured, String said, int status, Optional<Long> retryAfter) {
    private static final int MINUTE = 60;

    static SignInView of(boolean configured) {
        return view(configured, null, 200, Optional.empty());
    }

    static SignInView ended() {
        return view(
                true,
                "Your session has ended, and what you sent was not done. Sign in, and send it again.",
                200,
                Optional.empty());
    }

    static SignInView after(SignIn.Outcome outcome, boolean configured) {
        if (outcome instanceof SignIn.Outcome.Wait wait) {
            return view(
                    configured,
                    "Too many wrong passwords. Try again in " + inWords(wait.longer()) + ".",
                    429,
                    Optional.of(wait.longer().toSeconds() + 1));
        }
        if (outcome instanceof SignIn.Outcome.Busy) {
            return view(configured, "Many people try to sign in at the moment. Try again.", 503, Optional.of(2L));
        }
        return view(configured, "The name or the password is wrong.", 401, Optional.empty());
    }

    private static SignInView view(boolean configured, String said, int status, Optional<Long> retryAfter) {
        return new SignInView(Frame.hidden("Operators", Section.NONE), configured, said, status, retryAfter);
    }

    private static String inWords(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return seconds <= MINUTE ? seconds + " seconds" : (seconds + MINUTE - 1) / MINUTE + " minutes";
    }
}
