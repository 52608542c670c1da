package org.xrayreference.gateway.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
    private static final Map<String, String> EVERYWHERE = everywhere();

    private SecurityHeaders() {}

    static Map<String, String> all() {
        return EVERYWHERE;
    }

    /** Addresses that hold a visitor's upload, and the API, belong in no search engine. */
    static boolean hiddenFromRobots(String path) {
        return path.startsWith("/uploads/") || path.startsWith("/api/") || path.startsWith("/q/");
    }

    private static Map<String, String> everywhere() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
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
