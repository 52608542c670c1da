package org.xrayreference.gateway.signin;

/** Seen by this host alone, over TLS alone (or on this machine), by no script and on no way in from another site. */
final class SessionCookie {
    static final String NAME = "__Host-operator";
    private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** Without a date: the browser forgets it when it ends. */
    static String of(String sealed) {
        return NAME + "=" + sealed + RULES;
    }

    static String none() {
        return NAME + "=" + RULES + "; Max-Age=0";
    }
}
