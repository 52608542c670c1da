package org.xrayreference.gateway.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
    static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final Map<String, String> ON_PAGES =
            headers("default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    /** What the API answers is never a page, also when somebody opens it as one. */
    private static final Map<String, String> ON_API = headers("default-src 'none'; frame-ancestors 'none'; sandbox");

    private SecurityHeaders() {}

    static Map<String, String> of(String path) {
        return path.startsWith("/api/") ? ON_API : ON_PAGES;
    }

    /** Addresses that hold a visitor's upload, and the API, belong in no search engine. */
    static boolean hiddenFromRobots(String path) {
        return path.startsWith("/uploads/") || path.startsWith("/api/") || path.startsWith("/q/");
    }

    private static Map<String, String> headers(String contentPolicy) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_POLICY, contentPolicy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                        + " microphone=(), midi=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(headers);
    }
}
