package org.xrayreference.contact.problem;

import java.util.List;

/** The catalogue: everything that this service refuses, in the words that its users read. */
public final class ContactProblem {
    private ContactProblem() {}

    public static ProblemException incomplete(List<Problem.FieldError> errors) {
        return new ProblemException(Problem.of(
                422,
                "incomplete",
                "Something is missing or too long",
                "Nothing was stored. " + sentence(errors),
                errors));
    }

    static Problem formUnreadable() {
        return Problem.of(
                400,
                "form-unreadable",
                "The form cannot be read",
                "Nothing was stored. What was sent is not written as forms are; load the page again and send it from there.");
    }

    public static ProblemException keyReused() {
        return new ProblemException(
                Problem.of(
                        422,
                        "idempotency-key-reused",
                        "This form was sent before with other content",
                        "The first one is stored; this one is not. Send it again to store it as well; a program needs a new key for that."));
    }

    public static ProblemException unknownUpload() {
        return new ProblemException(
                Problem.of(
                        404,
                        "unknown-upload",
                        "There is no such upload",
                        "No upload has this address. An upload's id has 26 letters and digits; check that the link is complete."));
    }

    public static ProblemException unknownMessage() {
        return new ProblemException(Problem.of(
                404, "unknown-message", "There is no such message", "It may have been forgotten after its period."));
    }

    public static ProblemException unknownReport() {
        return new ProblemException(Problem.of(
                404, "unknown-report", "There is no such report", "It may have been forgotten after its period."));
    }

    /** @param from where it stands, maybe since a moment ago only */
    public static ProblemException noSuchMove(Object from, Object to) {
        return new ProblemException(Problem.of(
                409,
                "no-such-move",
                "That cannot be done now",
                "It is " + from + " by now, and does not become " + to + " from there. Load the page again."));
    }

    static Problem unavailable() {
        return Problem.of(
                503,
                "unavailable",
                "Messages cannot be taken at the moment",
                "The database does not answer, and nothing was stored. Send it again in a minute.");
    }

    private static String sentence(List<Problem.FieldError> errors) {
        return String.join(" ", errors.stream().map(Problem.FieldError::detail).toList());
    }
}
