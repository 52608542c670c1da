package org.xrayreference.upload.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An RFC 9457 problem. {@code detail} is written for the person who meets it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String code, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String title, String detail) {
        return new Problem("https://xray-reference.example/problems/" + code, title, status, code, detail);
    }
}
