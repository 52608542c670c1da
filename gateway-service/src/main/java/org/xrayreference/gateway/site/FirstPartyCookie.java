package org.xrayreference.gateway.site;

import java.time.Duration;

/** Every cookie that the site itself sets; what sets one and the table that lists them read the same lines. */
public enum FirstPartyCookie {
    NOTICE(
            "xray-policy",
            "Remembers which version of the privacy policy you have closed the notice of.",
            "When you close that notice",
            Duration.ofDays(182)),
    CHOICES(
            "xray-choices",
            "Remembers whether you allowed or refused measurement and advertising.",
            "When you allow or refuse",
            Duration.ofDays(182)),
    /** Set by the sign-in of operators, by its own rules. */
    OPERATOR("__Host-operator", "Keeps those who run the site signed in.", "When one of them signs in", Duration.ZERO);

    private static final String HOST = "__Host-";

    private final String label;
    private final String purpose;
    private final String occasion;
    private final Duration lifetime;

    FirstPartyCookie(String label, String purpose, String occasion, Duration lifetime) {
        this.label = label;
        this.purpose = purpose;
        this.occasion = occasion;
        this.lifetime = lifetime;
    }

    /** Over TLS with the prefix for which browsers see to it that no other host has set it. */
    public String label(boolean secure) {
        return secure && !label.startsWith(HOST) ? HOST + label : label;
    }

    public String purpose() {
        return purpose;
    }

    /** When it is set, as a part of a sentence. */
    public String occasion() {
        return occasion;
    }

    /** Zero when the browser forgets it as it is closed. */
    public Duration lifetime() {
        return lifetime;
    }

    /** @return a value of the header {@code Set-Cookie} */
    public String set(String value, boolean secure) {
        return label(secure) + "=" + value + attributes(lifetime, secure);
    }

    public String delete(boolean secure) {
        return label(secure) + "=" + attributes(Duration.ZERO, secure);
    }

    private static String attributes(Duration lifetime, boolean secure) {
        return "; Path=/; Max-Age=" + lifetime.toSeconds() + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
