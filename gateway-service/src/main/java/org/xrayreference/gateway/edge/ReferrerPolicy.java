package org.xrayreference.gateway.edge;

/**
 * What a browser may say about the page that a request comes from: nothing, to nobody. Only where a form changes what the
 * browser itself keeps, a session or a choice, the site's own pages say that it is theirs. The policy also decides whether
 * a form's {@code Origin} is told (Fetch Standard, “append a request Origin header”).
 */
enum ReferrerPolicy {
    NONE("no-referrer"),
    SAME_ORIGIN("same-origin");

    private final String header;

    ReferrerPolicy(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    static ReferrerPolicy of(String path) {
        return path.equals("/choices") || path.equals("/operator") || path.startsWith("/operator/")
                ? SAME_ORIGIN
                : NONE;
    }
}
