package org.xrayreference.gateway.edge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.core.http.HttpHeaders;

/** What every answer tells the browser not to do. Made once, in the form in which it is sent. */
final class SecurityHeaders {
    static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    /** For pages that are made outside of a request for one, and for what is no page; the others have a nonce. */
    private static final String PAGES_POLICY =
            "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** What the API answers is never a page, also when somebody opens it as one. */
    private static final String API_POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private final Map<CharSequence, CharSequence> onPages;
    private final Map<CharSequence, CharSequence> onApi;

    /** @param secure whether visitors come over TLS; only then browsers may be told to come no other way */
    SecurityHeaders(boolean secure) {
        this.onPages = headers(PAGES_POLICY, secure);
        this.onApi = headers(API_POLICY, secure);
    }

    Map<CharSequence, CharSequence> of(String path) {
        return path.startsWith("/api/") ? onApi : onPages;
    }

    /** Addresses that hold a visitor's upload, and the API, belong in no search engine. */
    static boolean hiddenFromRobots(String path) {
        return path.startsWith("/uploads/") || path.startsWith("/api/") || path.startsWith("/q/");
    }

    /** What is about one visitor's picture, or for operators, is kept by no cache that it does not name itself. */
    static boolean isPrivate(String path) {
        return path.startsWith("/uploads/")
                || path.startsWith("/operator")
                || path.startsWith("/api/v1/uploads")
                || path.startsWith("/api/v1/contact");
    }

    private static Map<CharSequence, CharSequence> headers(String contentPolicy, boolean secure) {
        Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
        headers.put(CONTENT_POLICY, HttpHeaders.createOptimized(contentPolicy));
        put(headers, "X-Content-Type-Options", "nosniff");
        put(
                headers,
                "Permissions-Policy",
                "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                        + " microphone=(), midi=(), payment=(), usb=()");
        put(headers, "Cross-Origin-Opener-Policy", "same-origin");
        put(headers, "Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            put(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return Collections.unmodifiableMap(headers);
    }

    private static void put(Map<CharSequence, CharSequence> headers, String name, String value) {
        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}
