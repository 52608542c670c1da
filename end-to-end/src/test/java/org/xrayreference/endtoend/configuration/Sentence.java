package org.xrayreference.endtoend.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence of a comment, without the marks that only a program reads. */
final class Sentence {
    private static final Pattern END = Pattern.compile("(?<!such as|e\\.g)[.](?=\\s|$)");

    private Sentence() {}

    /** Empty when there is none. */
    static String first(String comment) {
        if (comment == null) {
            return "";
        }
        String text = comment.replaceAll("\\{@\\w+\\s+(?:[\\w.]*#)?([^}]*)}", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("(?m)^\\s*@.*", "")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher end = END.matcher(text);
        return end.find() ? text.substring(0, end.end()) : text;
    }
}
