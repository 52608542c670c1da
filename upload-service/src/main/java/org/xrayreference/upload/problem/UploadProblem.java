package org.xrayreference.upload.problem;

import java.time.Duration;
import java.util.Locale;

/** The catalogue: everything that this service refuses, in the words that its users read. */
public final class UploadProblem {
    private UploadProblem() {}

    public static ProblemException acknowledgementMissing() {
        return problem(
                422,
                "acknowledgement-missing",
                "The acknowledgement is missing",
                "Nothing was stored. Confirm that the picture shows no names, dates or numbers of a person, and that this"
                        + " is an educational site (field acknowledged=true), then send it again.");
    }

    public static ProblemException unknownDeadLetter() {
        return problem(
                404,
                "unknown-dead-letter",
                "There is no such dead letter",
                "It has left its topic after its period, or never lay there.");
    }

    public static ProblemException deadLetterHandled() {
        return problem(
                409, "dead-letter-handled", "That was done already", "It was replayed or set aside a moment ago.");
    }

    public static ProblemException deadLetterUnreadable() {
        return problem(
                409,
                "dead-letter-unreadable",
                "This one cannot be replayed",
                "It names no upload, so every consumer would give up on it again. Set it aside.");
    }

    public static ProblemException eventsUnreachable() {
        return problem(
                503,
                "events-unreachable",
                "The dead letters cannot be read at the moment",
                "Kafka does not answer. Nothing is lost; try again in a minute.");
    }

    static ProblemException formUnreadable() {
        return problem(
                400,
                "form-unreadable",
                "The form cannot be read",
                "Nothing was stored. The request breaks off, or is not written as multipart/form-data is.");
    }

    public static ProblemException imageMissing() {
        return problem(
                400,
                "image-missing",
                "There is no picture in the request",
                "Send the picture as a file in the form field \"image\" (multipart/form-data).");
    }

    public static ProblemException imageEmpty() {
        return problem(
                400,
                "image-empty",
                "The file is empty",
                "The file has 0 bytes. It may not have been copied completely; choose the original and try again.");
    }

    public static ProblemException imageTooLarge(long bytes, long limit) {
        return problem(
                413,
                "image-too-large",
                "The file is too large",
                "The file has %s; the limit is %s. Save a smaller copy and try again."
                        .formatted(mebibytes(bytes), mebibytes(limit)));
    }

    public static ProblemException notAPicture() {
        return problem(
                415,
                "not-a-picture",
                "This is not a picture that can be read here",
                "The file does not begin like a PNG, JPEG, TIFF, BMP, GIF, WebP or DICOM picture."
                        + " Export the film as PNG or JPEG and try again.");
    }

    public static ProblemException typeMismatch(String declared, String found) {
        return problem(
                415,
                "type-mismatch",
                "The file is not what it says it is",
                "It was sent as %s, but its bytes are %s. Give it the right ending, or export it again."
                        .formatted(declared, found));
    }

    /** @param ending letters and digits only */
    public static ProblemException endingMismatch(String ending, String found) {
        return problem(
                415,
                "ending-mismatch",
                "The file's name does not fit its content",
                "Its name ends in .%s, but its bytes are %s. Give it the right ending, or export it again."
                        .formatted(ending, found));
    }

    public static ProblemException unknownUpload() {
        return problem(
                404,
                "unknown-upload",
                "There is no such upload",
                "No upload has this address. An upload's id has 26 letters and digits; check that the link is complete.");
    }

    public static ProblemException deletedUpload() {
        return problem(
                410,
                "deleted-upload",
                "This upload is gone",
                "It was deleted or its time was over; the picture and everything made from it have been removed.");
    }

    public static ProblemException wrongDeleteToken() {
        return problem(
                403,
                "wrong-delete-token",
                "The delete code does not fit",
                "Deleting needs the code that was shown once, right after the upload (header X-Delete-Token).");
    }

    public static ProblemException heldUpload() {
        return problem(
                409,
                "held-upload",
                "This upload is held",
                "A hold keeps it for the reason that was given. End the hold first, then remove the upload.");
    }

    public static ProblemException reasonMissing() {
        return problem(
                422,
                "reason-missing",
                "A reason is missing",
                "Say why, in 1 to 500 characters: it is kept with what was done.");
    }

    public static ProblemException storeUnavailable(Throwable cause) {
        return new ProblemException(
                Problem.of(
                        503,
                        "store-unavailable",
                        "The picture could not be stored",
                        "The store for pictures does not answer at the moment. Nothing was kept; try again in a minute."),
                cause);
    }

    static Problem spoolUnavailable() {
        return Problem.of(
                503,
                "spool-unavailable",
                "The picture could not be taken in",
                "There is no room on the disk here at the moment. Nothing was kept; try again in some minutes.");
    }

    static Problem recordsUnavailable() {
        return Problem.of(
                503,
                "records-unavailable",
                "Uploads cannot be looked up at the moment",
                "The database does not answer. A picture sent just now was not kept; those from before are safe. Try"
                        + " again in a minute.");
    }

    public static ProblemException tooManyWaiting(long waiting) {
        return problem(
                503,
                "too-many-waiting",
                "Too many pictures wait to be prepared",
                "%,d pictures are waiting already. Nothing of yours was kept; try again in some minutes."
                        .formatted(waiting));
    }

    public static ProblemException turnDidNotCome(Duration patience) {
        return problem(
                503,
                "too-many-at-once",
                "Too many pictures come in at the moment",
                "Yours has waited %d seconds to be stored. Nothing of it was kept; try again in a minute."
                        .formatted(patience.toSeconds()));
    }

    public static ProblemException tookTooLong() {
        return problem(
                503,
                "store-too-slow",
                "The picture took too long to store",
                "Storing took longer than a pending upload is kept. Nothing was kept; try again in a minute.");
    }

    private static ProblemException problem(int status, String code, String title, String detail) {
        return new ProblemException(Problem.of(status, code, title, detail));
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }
}
