package org.xrayreference.gateway.edge;

import java.util.regex.Pattern;

/** Where a small form leads back to: a page of this site, and nowhere else, whatever the form says. */
public final class BackTo {
    private static final Pattern OWN = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+(\\?[A-Za-z0-9._~%&=+:,-]*)?");
    private static final int LONGEST = 1000;

    private BackTo() {}

    public static String page(String asked, String otherwise) {
        boolean own = asked != null
                && asked.length() <= LONGEST
                && OWN.matcher(asked).matches()
                && CanonicalPath.is(asked.replaceFirst("\\?.*", ""));
        return own ? asked : otherwise;
    }
}
