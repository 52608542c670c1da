package org.xrayreference.gateway.problem;

import java.time.Duration;

/** The catalogue: everything that the gateway itself refuses, in the words that a visitor reads. */
public final class GatewayProblem {
    private GatewayProblem() {}

    public static Problem addressNotCanonical() {
        return Problem.of(
                400,
                "address-not-canonical",
                "This address is not written as addresses are here",
                "An address here consists of letters, digits and -._~ between single slashes, nothing encoded in it."
                        + " Check the link for characters that do not belong to it.");
    }

    public static Problem hostUnclear() {
        return Problem.of(
                400,
                "host-unclear",
                "It is not clear which site is meant",
                "The request has to name one host in one Host header.");
    }

    public static Problem formUnreadable() {
        return Problem.of(
                400,
                "form-unreadable",
                "The form cannot be read",
                "Nothing was done. Load the page again, and send the form from there.");
    }

    public static Problem fromAnotherSite() {
        return Problem.of(
                403,
                "from-another-site",
                "This did not come from this site",
                "Another site asked your browser to send it, and nothing was done. Open the page here and try again.");
    }

    public static Problem formNotOurs() {
        return Problem.of(
                403,
                "form-not-ours",
                "This form is not from your session",
                "Nothing was done. Load the page again, and send the form from there.");
    }

    public static Problem signInNeeded() {
        return Problem.of(401, "sign-in-needed", "Only for operators", "Send an operator's name and password.");
    }

    public static Problem tooManyAttempts(long seconds) {
        return Problem.of(
                429,
                "too-many-attempts",
                "Too many wrong passwords",
                "Nothing more is looked at for " + seconds + " seconds.");
    }

    /** @param what of which there were too many: "uploads" */
    public static Problem tooManyCalls(long calls, String what, Duration within, long seconds) {
        return Problem.of(
                429,
                "too-many-calls",
                "That was a lot in a short time",
                "The limit for one address is %,d %s in %s, and yours has reached it. Try again in %s."
                        .formatted(calls, what, inWords(within.toSeconds()), inWords(seconds)));
    }

    public static Problem tooManyUploads() {
        return Problem.of(
                503,
                "too-many-uploads",
                "Too many pictures are coming in at the moment",
                "Nothing of yours was kept. Please send the picture again in " + ProblemRoute.RETRY_AFTER
                        + " seconds.");
    }

    public static Problem tooSlow(long bytesPerSecond, Duration longest) {
        return Problem.of(
                408,
                "too-slow",
                "This came in too slowly",
                "Nothing of it was kept. It has to arrive at %,d bytes a second or more, and within %s. Try again on a better connection, or send a smaller copy."
                        .formatted(bytesPerSecond, inWords(longest.toSeconds())));
    }

    public static Problem notFound() {
        return Problem.of(
                404,
                "not-found",
                "There is nothing at this address",
                "The link may be old or incomplete. The start page and the library are good places to go on from.");
    }

    public static Problem methodNotAllowed(String allowed) {
        return Problem.of(
                405,
                "method-not-allowed",
                "This address does not do that",
                "It answers to " + allowed + " and to nothing else.");
    }

    public static Problem notReady() {
        return Problem.of(
                409,
                "not-ready",
                "The picture is still being prepared",
                "It was received a moment ago; most pictures are ready within a few seconds. Ask again shortly.");
    }

    public static Problem rejected(String detail) {
        return Problem.of(409, "rejected", "The picture could not be used", detail);
    }

    public static Problem lengthRequired() {
        return Problem.of(
                411,
                "length-required",
                "The length of the request is missing",
                "Say how long the body is (Content-Length); only picture uploads may leave that open.");
    }

    public static Problem tooLarge(long bytes, long limit) {
        return Problem.of(
                413,
                "too-large",
                "The request is too large",
                "It has %,d bytes; the limit at this address is %,d.".formatted(bytes, limit));
    }

    public static Problem tooManyFollowers() {
        return Problem.of(
                503,
                "too-many-followers",
                "Too many visitors are waiting at the moment",
                "The picture is being worked on all the same. Reload the page in a few seconds.");
    }

    /** @param part what is missing, as the start of a sentence: "The library" */
    public static Problem unavailable(String part) {
        return Problem.of(
                503,
                "unavailable",
                "A part of the site is having a rest",
                part + " does not answer at the moment. Please try again in a minute.");
    }

    public static Problem internal() {
        return Problem.of(
                500,
                "internal",
                "Something went wrong on our side",
                "It has been noted. Please try again; if it stays like this, write to us.");
    }

    /** For an answer of a service that carries no problem of its own. */
    public static Problem unexplained(int status) {
        if (status == 413) {
            return Problem.of(
                    413, "too-large", "The request is too large", "It is far over the limit at this address.");
        }
        return Problem.of(
                status,
                "unexplained",
                "That did not work",
                "The service in charge refused the request without saying why (status " + status + ").");
    }

    private static String inWords(long seconds) {
        boolean minutes = seconds > 60 && seconds % 60 == 0;
        long count = minutes ? seconds / 60 : seconds;
        return count + (minutes ? " minute" : " second") + (count == 1 ? "" : "s");
    }
}
