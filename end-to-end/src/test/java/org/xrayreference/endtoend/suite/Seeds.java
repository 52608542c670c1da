package org.xrayreference.endtoend.suite;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** What the tests gave the site, and the site gave them, that no log may hold. Tests by REST Assured are listened to. */
public final class Seeds {
    /** Shorter ones stand in logs by chance. */
    private static final int SHORTEST = 10;

    private static final Map<String, String> SEEN = new ConcurrentHashMap<>();
    private static final Pattern TOLD =
            Pattern.compile("\"(message|email|name|note|deleteToken)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");
    private static final Set<String> FORM_FIELDS = Set.of("message", "email", "name", "note", "token", "password");

    private Seeds() {}

    /** @param what it is, which a failure may show */
    public static String remember(String what, String value) {
        if (value.length() >= SHORTEST) {
            SEEN.put(value, what);
        }
        return value;
    }

    /** For each value what it is. */
    public static Map<String, String> seen() {
        return Map.copyOf(SEEN);
    }

    static Filter listener() {
        return Seeds::listen;
    }

    private static Response listen(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        if (request.getBody() instanceof String body) {
            rememberAll(body);
        }
        request.getFormParams().forEach((name, value) -> {
            if (FORM_FIELDS.contains(name)) {
                remember("the field " + name, value);
            }
        });
        Response response = context.next(request, answer);
        if (request.getMethod().equals("POST")
                && String.valueOf(response.contentType()).contains("json")) {
            rememberAll(response.asString());
        }
        response.getCookies().forEach((name, value) -> remember("the cookie " + name, value));
        return response;
    }

    private static void rememberAll(String json) {
        Matcher told = TOLD.matcher(json);
        while (told.find()) {
            remember("the field " + told.group(1), told.group(2));
        }
    }
}
