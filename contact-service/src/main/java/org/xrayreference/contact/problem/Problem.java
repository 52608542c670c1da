package org.xrayreference.contact.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An RFC 9457 problem. {@code detail} and {@code errors} are written for the person who meets them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String code, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field of a form. */
    public record FieldError(String field, String detail) {}

    static Problem of(int status, String code, String title, String detail) {
        return of(status, code, title, detail, null);
    }

    static Problem of(int status, String code, String title, String detail, List<FieldError> errors) {
        return new Problem("https://xray-reference.example/problems/" + code, title, status, code, detail, errors);
    }
}
