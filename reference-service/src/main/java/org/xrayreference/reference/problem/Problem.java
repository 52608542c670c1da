package org.xrayreference.reference.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An error as RFC 9457 has it; {@code detail} is written for the person who sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String parameter,
        String limit,
        String value) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://xray-reference.example/problems/";
    private static final int LONGEST_VALUE = 60;

    static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPES + code, title, status, detail, code, null, null, null);
    }

    public static Problem badParameter(String parameter, String limit, String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return new Problem(
                TYPES + "bad-parameter",
                "A parameter is not usable",
                400,
                "“" + parameter + "” must be " + limit + "; it was “" + shown + "”.",
                "bad-parameter",
                parameter,
                limit,
                shown);
    }

    public static Problem unknownReference() {
        return of(404, "unknown-reference", "No such picture", "The library holds no picture at this address.");
    }

    public static Problem noPicture() {
        return of(404, "no-picture", "No picture here", "Of this library item only the facts are known, no picture.");
    }

    public static Problem unknownFinding() {
        return of(404, "unknown-finding", "No such finding", "The library has no finding of this name.");
    }

    public static Problem unknownUpload() {
        return of(404, "unknown-upload", "Unknown or not ready", "No picture at this address can be compared yet.");
    }

    public static Problem deletedUpload() {
        return of(410, "deleted-upload", "Deleted", "This picture and everything made from it were deleted.");
    }

    public static Problem unknownAddress() {
        return of(404, "unknown-address", "Nothing here", "There is nothing at this address.");
    }

    public static Problem notReady() {
        return of(503, "index-not-ready", "Not ready yet", "The library is being loaded. Try again in a minute.");
    }

    public static Problem beingPrepared() {
        return of(
                503,
                "library-being-prepared",
                "Being prepared",
                "The library is being prepared for comparing pictures. Try again in some minutes; it can be browsed"
                        + " meanwhile.");
    }

    static Problem unavailable() {
        return of(
                503,
                "unavailable",
                "Not available just now",
                "The library cannot look that up at the moment. Try again in a minute.");
    }

    public static Problem internal(String errorId) {
        return of(500, "internal", "Something went wrong here", "If you tell us about it, name error " + errorId + ".");
    }

    public static Problem plain(int status, String title) {
        return of(status, "http-" + status, title, title + ".");
    }
}
