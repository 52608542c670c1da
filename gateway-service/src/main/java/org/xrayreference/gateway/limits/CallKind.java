package org.xrayreference.gateway.limits;

/** What a call costs us, roughly. Each kind has a limit of its own, so that whoever uses up one can still do the rest. */
enum CallKind {
    /** A picture sent in: stored, decoded, compared. */
    UPLOAD("uploads"),
    /** What a person then has to read: messages and reports. */
    MESSAGE("messages"),
    /** Every other call that changes something. */
    WRITE("changes"),
    /** A search through the whole library for pictures alike. */
    SEARCH("searches"),
    /** Pages and all that the API says. */
    READ("pages"),
    /** Pictures, styles and scripts: many to a page, cheap to give. */
    FILE("files");

    private final String inWords;

    CallKind(String inWords) {
        this.inWords = inWords;
    }

    /** As in "120 uploads". */
    String inWords() {
        return inWords;
    }

    static CallKind of(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> reading(path);
            case "POST" -> posting(path);
            default -> WRITE;
        };
    }

    private static CallKind reading(String path) {
        if (path.startsWith("/assets/")) {
            return FILE;
        }
        if (!path.startsWith("/api/")) {
            return READ;
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "image", "preview", "thumbnail" -> FILE;
            case "matches", "similar" -> SEARCH;
            default -> READ;
        };
    }

    private static CallKind posting(String path) {
        return switch (path) {
            case "/upload", "/api/v1/uploads" -> UPLOAD;
            case "/contact", "/api/v1/contact" -> MESSAGE;
            default -> path.endsWith("/report") || path.endsWith("/reports") ? MESSAGE : WRITE;
        };
    }
}
