package org.xrayreference.gateway.problem;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An RFC 9457 problem, the gateway's own or a service's.
 *
 * @param detail written for the person who meets it
 * @param trace what operators find the request by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(String type, String title, int status, String code, String detail, String trace) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String title, String detail) {
        return new Problem("https://xray-reference.example/problems/" + code, title, status, code, detail, null);
    }

    /** The same, of a request. */
    public Problem in(String traceId) {
        return new Problem(type, title, status, code, detail, traceId);
    }
}
