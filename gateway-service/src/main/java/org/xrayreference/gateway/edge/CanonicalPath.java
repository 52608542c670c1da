package org.xrayreference.gateway.edge;

import java.util.regex.Pattern;

/**
 * Every address has exactly one spelling. What is encoded, doubled, dotted or decorated ({@code %2f}, {@code //},
 * {@code /../}, {@code ..;/}) is refused before anything looks at it, so that no two parts of the system can read the
 * same address differently.
 */
final class CanonicalPath {
    private static final int LONGEST = 256;
    private static final Pattern SEGMENTS = Pattern.compile("/|(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");

    private static final Pattern TARGET = Pattern.compile("[\\x21\\x22\\x24-\\x7e]+");

    private CanonicalPath() {}

    /** Whether only a slash at the end is too much: people type that, and are led to the right address. */
    static boolean isButForTheLastSlash(String path) {
        return path != null && path.endsWith("/") && !path.endsWith("//") && is(path.substring(0, path.length() - 1));
    }

    /** Whether the whole target of a request is written as one: no raw bytes, nothing behind a hash sign. */
    static boolean isTarget(String uri) {
        return uri != null && TARGET.matcher(uri).matches();
    }

    static boolean is(String path) {
        return path != null
                && path.length() <= LONGEST
                && SEGMENTS.matcher(path).matches();
    }
}
