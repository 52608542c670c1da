package org.xrayreference.preview.serving;

/**
 * The catalogue of what can go wrong here, for the person who sees it.
 *
 * @param code for programs; the last part of the problem's type
 */
record Problem(int status, String code, String title, String detail) {

    static ProblemException notFound() {
        return new ProblemException(new Problem(
                404, "not-found", "Not found", "There is nothing at this address. Check that it was copied whole."));
    }

    static ProblemException notReady() {
        return new ProblemException(new Problem(
                409,
                "not-ready",
                "Not ready",
                "There is no preview of this upload, or not yet. It usually takes a few seconds."));
    }

    static ProblemException deleted() {
        return new ProblemException(
                new Problem(410, "deleted", "Deleted", "This upload and everything made of it was deleted."));
    }

    static Problem unavailable() {
        return new Problem(
                503,
                "unavailable",
                "Not available just now",
                "The picture cannot be fetched just now. Try again soon.");
    }

    static Problem refused(int status, String title) {
        return new Problem(status, "refused", title, "This service does not answer this kind of request.");
    }

    static Problem internal(String errorId) {
        return new Problem(
                500, "internal-error", "Something went wrong", "This is our mistake. Its number is " + errorId + ".");
    }

    String type() {
        return "https://xray-reference.example/problems/" + code;
    }

    /** Carries a problem to the edge. */
    static final class ProblemException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        ProblemException(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
