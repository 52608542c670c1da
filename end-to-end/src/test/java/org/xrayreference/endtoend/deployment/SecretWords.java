package org.xrayreference.endtoend.deployment;

import java.util.regex.Pattern;

/** Names behind which a secret may stand. */
final class SecretWords {
    private static final Pattern SECRET = Pattern.compile("(?i)passw|secret|token|access.?key|_key$|credential|jaas");

    private SecretWords() {}

    static boolean in(String name) {
        return SECRET.matcher(name).find();
    }
}
