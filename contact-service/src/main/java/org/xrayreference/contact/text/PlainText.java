package org.xrayreference.contact.text;

import java.util.regex.Pattern;

/**
 * What a person wrote, without what no person writes: characters that end a text in the database, move a terminal's
 * cursor, or turn around what operators read.
 */
public final class PlainText {
    /** Unicode's control characters, halves of pairs, and the marks that reorder a line. */
    private static final String UNWANTED = "\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufeff";

    private static final Pattern NOT_IN_TEXTS = Pattern.compile("[\\p{Cc}" + UNWANTED + "&&[^\\t\\n\\r]]");
    private static final Pattern NOT_IN_LINES = Pattern.compile("[\\p{Cc}\\u2028\\u2029" + UNWANTED + "]");

    private PlainText() {}

    /** Several lines, whose breaks count as one character each, as browsers count them. Null stays null. */
    public static String of(String written) {
        return written == null
                ? null
                : NOT_IN_TEXTS.matcher(written.replace("\r\n", "\n")).replaceAll("");
    }

    /** One line, such as a name: it may come to stand in a header of a mail. Null stays null. */
    public static String line(String written) {
        return written == null ? null : NOT_IN_LINES.matcher(written).replaceAll("");
    }
}
