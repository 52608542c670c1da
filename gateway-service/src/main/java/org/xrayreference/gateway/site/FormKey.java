package org.xrayreference.gateway.site;

import java.util.UUID;
import java.util.regex.Pattern;

import org.xrayreference.gateway.problem.Problem;

/** The key under which a form is stored once. It travels on in a header: what was no key of ours becomes a new one. */
public final class FormKey {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private FormKey() {}

    public static String of(String given) {
        return given != null && KEY.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** The key to try again with: the same, unless it belongs to another text that is stored already. */
    public static String after(Problem refusal, String key) {
        return "idempotency-key-reused".equals(refusal.code()) ? of(null) : key;
    }
}
