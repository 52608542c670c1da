package org.xrayreference.gateway.site;

import java.util.UUID;
import java.util.regex.Pattern;

/** The key under which a form is stored once. It travels on in a header: what was no key of ours becomes a new one. */
public final class FormKey {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private FormKey() {}

    public static String of(String given) {
        return given != null && KEY.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
